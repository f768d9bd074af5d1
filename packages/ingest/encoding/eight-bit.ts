import { noEvidence, weigh } from './verdict.ts';

/**
 * Text of bytes that are neither UTF-8 nor UTF-16, by Windows-1252 or Windows-1258, whichever gives more Vietnamese words. Bytes of TCVN3
 * and VNI come as Windows-1252 shows them, ready for {@link textToUnicode}.
 */
export function decodeEightBit(bytes: Uint8Array): { text: string; encoding: 'windows-1258' | 'windows-1252' } {
  const western = new TextDecoder('windows-1252').decode(bytes);
  const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const [asWestern, asVietnamese] = [western, vietnamese].map((text) => {
    const evidence = noEvidence();
    weigh(text, evidence);
    return evidence;
  });
  const best = Math.max(asWestern!.unicode, asWestern!.tcvn3, asWestern!.vni);
  return asVietnamese!.unicode > best ? { text: vietnamese, encoding: 'windows-1258' } : { text: western, encoding: 'windows-1252' };
}
