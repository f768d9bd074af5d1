import { strToU8, zipSync } from 'fflate';

const PART =
  /<pkg:part\s[^>]*?pkg:name="([^"]+)"[^>]*>\s*(?:<pkg:xmlData[^>]*>([\s\S]*?)<\/pkg:xmlData>|<pkg:binaryData>([\s\S]*?)<\/pkg:binaryData>)/g;

/** A Word document saved as one XML file («Flat OPC», ECMA-376 Part 2 in Word's own wrapping) as the package it stands for; undefined for other XML. */
export function packageOfFlat(bytes: Uint8Array): Uint8Array | undefined {
  const xml = new TextDecoder().decode(bytes);
  if (!/<pkg:package[\s>]/.test(xml.slice(0, 2000))) return undefined;
  const parts: Record<string, Uint8Array> = {};
  for (const [, name, data, binary] of xml.matchAll(PART))
    parts[name!.replace(/^\//, '')] = data === undefined ? Buffer.from(binary!, 'base64') : strToU8(data);
  return zipSync(parts, { level: 1 });
}
