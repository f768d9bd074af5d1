import type { RefusalCode } from '@tonghop/model';
import type { Bilingual } from './language.ts';

/** What is the matter and what to do, by a refusal's code; said behind the file's name. */
const ENGLISH: Record<RefusalCode | 'job.dead', string> = {
  'source.empty': 'the file is empty (0 bytes); ask for the original again',
  'source.broken': 'damaged or cut off; ask for the original again (old Word and Excel files: open and save them as DOCX, XLSX or PDF)',
  'source.locked': 'encrypted or locked in a way that no password opens here; ask for a file without protection',
  'source.too-large': 'over a limit of size or pages; split it, scan it at 200 dpi, or raise the limit (docs/configuration.md)',
  'source.bomb': 'unpacks to far more than it is, or is nested too deeply; send the files within one by one',
  'source.unsafe': 'a link, a pipe, a device or a path that leads out of its folder; nothing was opened; send the file itself',
  'source.secret': 'stamped secret (MẬT, TỐI MẬT or TUYỆT MẬT) and kept out of this system; hand it to whoever handles secret documents',
  'source.no-text': 'nothing in it can be read as a report; check it, and send a PDF or a clear picture',
  'source.no-pages': 'a PDF without pages; export it again',
  'source.missing': 'no longer in the database; take the file in again',
  'source.no-access': 'may not be opened; give the account that runs the service the right to read it, then run npx tonghop retry',
  'source.elsewhere': 'links to a file kept on the network, which is not fetched; download it and drop it into the inbox',
  'format.unknown': 'of no known kind; send a PDF or DOCX',
  'format.unsupported':
    'of a kind that is not read here (docs/refusals.md), or a volume of an archive whose other volumes are missing; send a PDF or DOCX, or all volumes',
  'reader.timeout': 'took too long to read and was stopped, twice; check it or send another PDF',
  'reader.memory': 'needed too much memory and was stopped, twice; check it or send another PDF',
  'job.dead': 'could not be read for faults of the machine (disk, database); mend them, then run npx tonghop retry',
  'reader.crashed': 'ended the program that reads it, twice; send another PDF and report this',
};
const isCode = (code: string): code is keyof typeof ENGLISH => code in ENGLISH;

/** Codes of Refusals for what an opened mail or archive tells of; whatever else it tells of is damaged. */
const OF_NOTES: Record<string, RefusalCode> = {
  'archive.part-unsafe': 'source.unsafe',
  'mail.linked-files': 'source.elsewhere',
  'mail.automatic': 'source.no-text',
  'mail.more': 'source.too-large',
};

/** The code of a Refusal for something that a note of an opened mail or archive says was left in it. */
export const codeOfNote = (code: string): RefusalCode => OF_NOTES[code] ?? 'source.broken';

/** The file that the words of a Refusal name first, which may lie within what was given; a quoted command is none. */
const namedIn = (message: string) => [...message.matchAll(/«([^»]+)»/g)].map((match) => match[1]!).find((name) => !name.includes('--'));

/** What a code says in English; of a lock that a password opens, how. */
function english(code: string, message: string): string {
  if (code !== 'source.locked' || !message.includes('--password')) return ENGLISH[isCode(code) ? code : codeOfNote(code)];
  const where = message.includes('retry --password')
    ? 'run npx tonghop retry --password PASSWORD'
    : 'run the command again with --password';
  return `locked, or the password is wrong; ${where}, or ask for a file that is not`;
}

/** Words of a Refusal in both languages: its own, written for the clerk, and in English the file that it names with what its code says. */
export function refusalWords(name: string, code: string, message: string): Bilingual {
  return { vi: message, en: `${(code !== 'source.secret' && namedIn(message)) || name}: ${english(code, message)}.` };
}

/** The same where the file's name stands already, in a table say. */
export function reasonOf(name: string, code: string, message: string): Bilingual {
  const { vi, en } = refusalWords(name, code, message);
  return { vi, en: en.startsWith(`${name}: `) ? en.slice(name.length + 2) : en };
}

/** The same behind the name of the file that somebody gave, where the words are of something within and do not name it. */
export function wordsWithin(name: string, code: string, message: string): Bilingual {
  const { vi, en } = refusalWords(name, code, message);
  const isNamed = code === 'source.secret' || message.includes(`«${name}»`);
  return { vi: isNamed ? vi : `«${name}»: ${vi}`, en: en.startsWith(`${name}: `) ? en : `${name}: ${en}` };
}
