/** What moves a terminal's cursor, colours it or answers for its user, and letters that turn the direction of writing («exe.pdf» for «fdp.exe»). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text for a terminal: names of files and words of mails come from anybody. Line feeds and tabs stay. */
export const printable = (text: string): string => text.replace(UNSEEN, '');
