/** The languages of the command line. What is stored and written beside files is Vietnamese in both: it is for the clerk who sent them. */
export const LANGUAGES = ['vi', 'en'] as const;
/** One of the languages of the command line. */
export type Language = (typeof LANGUAGES)[number];

/** One text in both languages. */
export type Bilingual = { readonly vi: string; readonly en: string };

const isLanguage = (value: string | undefined): value is Language => LANGUAGES.some((language) => language === value);

/** The language asked for by `--lang`, else by TONGHOP_LANG, else Vietnamese. Looked up before the arguments are parsed, since help needs it. */
export function chooseLanguage(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = args[at]?.includes('=') ? args[at].slice('--lang='.length) : args[at + 1];
  if (at >= 0 && isLanguage(asked)) return asked;
  return isLanguage(env.TONGHOP_LANG) ? env.TONGHOP_LANG : 'vi';
}
