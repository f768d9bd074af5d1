import type { Source } from '@tonghop/model';
import { textKind } from '../text-kind.ts';
import type { Enclosure, Unpacked, UnpackLimits } from '../unpacked.ts';
import { unpackEdxml } from './edxml.ts';

const bare = (id: string | undefined) => id?.replace(/^<|>$/g, '').replace(/^cid:/i, '') ?? '';

/**
 * A mail that carries an edXML envelope with its documents beside it (QCVN 102:2016/BTTTT: MIME multipart/related, the manifest names each
 * by its Content-ID) as what the envelope says of them. An envelope that holds its documents itself stays a part as any other. `ids`: the
 * Content-IDs of the mail's parts.
 */
export async function asEnvelope(
  source: Source,
  opened: Unpacked,
  ids: ReadonlyMap<Enclosure, string | undefined>,
  limits: UnpackLimits,
): Promise<Unpacked> {
  const letter = opened.parts.find(({ bytes }) => textKind(bytes, undefined) === 'edxml');
  if (!letter) return opened;
  const { parts, hints, notes, secrecy, named } = await unpackEdxml({ ...source, name: letter.name, bytes: letter.bytes }, limits);
  if (parts.length > 0) return opened;
  const beside = opened.parts
    .filter((part) => part !== letter)
    .map((part) => ({ ...part, name: named.get(bare(ids.get(part))) ?? part.name }));
  return {
    parts: beside,
    hints: { ...opened.hints, ...hints },
    notes: [...opened.notes, ...notes],
    secrecy: opened.secrecy ?? secrecy,
  };
}
