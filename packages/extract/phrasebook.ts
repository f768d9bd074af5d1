import { z } from 'zod';
import { themeNamed } from './themes.ts';

const phrases = z.array(z.string().trim().min(2).max(120)).max(2000);
const themesSchema = z.record(z.string(), phrases).default({});

const schema = z.strictObject({
  themes: z.strictObject({ difficulty: themesSchema, proposal: themesSchema, task: themesSchema }).partial().default({}),
  agencies: z
    .array(z.strictObject({ name: z.string().trim().min(2).max(200), also: phrases.default([]) }))
    .max(5000)
    .default([]),
});

/**
 * Phrases that an office adds to the built-in lexicon (the file that `TONGHOP_PHRASES` names): cue phrases by kind of item and theme (slug
 * or code), and agencies with the other names they go by.
 */
export type Phrasebook = z.infer<typeof schema>;

/**
 * Reads a phrasebook from JSON text: `{ "themes": { "difficulty": { "ha-tang": ["mất sóng"] } }, "agencies": [{ "name": "…", "also": ["…"] }] }`.
 * `book` is null when the text cannot serve; `problems` say in Vietnamese what is wrong and where.
 */
export function parsePhrasebook(text: string): { book: Phrasebook | null; problems: string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text.normalize('NFC').replace(/^\ufeff/, ''));
  } catch (error) {
    return { book: null, problems: [`Tệp cụm từ không phải JSON hợp lệ: ${error instanceof Error ? error.message : error}`] };
  }
  const read = schema.safeParse(value);
  if (!read.success)
    return {
      book: null,
      problems: read.error.issues.map((issue) => `Tệp cụm từ sai ở «${issue.path.join('.') || 'gốc'}»: ${issue.message}`),
    };
  const problems: string[] = [];
  for (const kind of ['difficulty', 'proposal', 'task'] as const)
    for (const name of Object.keys(read.data.themes[kind] ?? {}))
      if (!themeNamed(name, kind))
        problems.push(`Tệp cụm từ nêu chủ đề «${name}» không có trong bộ mã (${kind}); các cụm từ của chủ đề này bị bỏ qua.`);
  return { book: read.data, problems };
}
