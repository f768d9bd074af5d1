import { createHash } from 'node:crypto';
import { Refusal, type Source } from '@tonghop/model';
import { safeName } from '../archive/part-name.ts';
import type { Unpacked, UnpackLimits } from '../unpacked.ts';
import { PdfjsDocument } from './pdfjs-document.ts';

/** Unpacked bytes that need no ratio to be let pass. */
const HARMLESS = 1 << 20;

/** Opens a PDF; undefined where that cannot be done now: whoever reads it says why. */
const openOf = (source: Source, password: string | undefined) =>
  PdfjsDocument.open(source, { password }).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined;
    throw error;
  });

/**
 * Takes out the files attached to a PDF, as a mail's are; what is attached twice under one name counts once. Throws a Refusal `source.bomb`
 * where more comes out than allowed.
 */
export async function unpackPdf(source: Source, limits: UnpackLimits): Promise<Unpacked> {
  const most = Math.min(limits.maxBytes, Math.max(HARMLESS, source.bytes.length * limits.maxRatio));
  const unpacked: Unpacked = { parts: [], hints: {}, notes: [] };
  const opened = await openOf(source, limits.password);
  if (!opened) return unpacked;
  const seen = new Set<string>();
  let size = 0;
  try {
    for await (const attached of opened.attachments()) {
      const name = safeName(attached.name);
      const { bytes } = attached;
      size += bytes?.length ?? 0;
      if (size > most || seen.size >= limits.maxParts)
        throw new Refusal(
          'source.bomb',
          `Tệp đính kèm trong PDF «${source.name}» bung ra quá lớn so với giới hạn an toàn. Hãy gửi riêng từng tệp đính kèm.`,
        );
      const key = `${name}:${bytes ? createHash('sha256').update(bytes).digest('hex') : ''}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (bytes) unpacked.parts.push({ name, bytes });
      else
        unpacked.notes.push({
          code: 'pdf.attachment-broken',
          level: 'error',
          text: `Không lấy được tệp «${name}» đính kèm trong PDF «${source.name}» vì dữ liệu bị hỏng.`,
        });
    }
    return unpacked;
  } finally {
    await opened.close();
  }
}
