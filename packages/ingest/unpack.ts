import type { Format, Source } from '@tonghop/model';
import { withJoinedVolumes } from './archive/volume-sets.ts';
import type { Unpacked, UnpackLimits, UnpackOptions } from './unpacked.ts';

type Unpack = (source: Source, limits: UnpackLimits) => Promise<Unpacked>;

const UNPACKERS: Partial<Record<Format, () => Promise<Unpack>>> = {
  eml: async () => (await import('./mail/eml.ts')).unpackEml,
  msg: async () => (await import('./mail/msg.ts')).unpackMsg,
  edxml: async () => (await import('./mail/edxml.ts')).unpackEdxml,
  zip: async () => (await import('./archive/zip.ts')).unpackZip,
  rar: async () => (await import('./archive/rar.ts')).unpackRar,
  '7z': async () => (await import('./archive/seven-zip.ts')).unpackSevenZip,
  pdf: async () => (await import('./pdf/attached-files.ts')).unpackPdf,
};

/** Whether a format holds other files instead of text of its own. */
export function isContainer(format: Format): boolean {
  return format !== 'pdf' && UNPACKERS[format] !== undefined;
}

/** Opens a mail, edXML envelope or archive, or takes out what is attached to a PDF. Throws a Refusal when it is broken, locked, or larger inside than allowed. */
export async function unpack(source: Source, options: UnpackOptions = {}): Promise<Unpacked> {
  const load = UNPACKERS[source.format];
  if (!load) return { parts: [], hints: {}, notes: [] };
  const limits: UnpackLimits = {
    maxBytes: options.maxBytes ?? 512 * 1024 * 1024,
    maxParts: options.maxParts ?? 2000,
    maxRatio: options.maxRatio ?? 200,
    password: options.password,
  };
  return withJoinedVolumes(source.name, await (await load())(source, limits), limits);
}
