import type { Context } from './command.ts';
import type { Config } from './config.ts';

/** What a command without a database takes from the settings. */
type ReadingSettings = Pick<Config, 'ocr' | 'phrases'>;

/** Names that are looked at before any command. */
const EARLY = new Set(['TONGHOP_LANG']);

/**
 * The settings that reading a file heeds; wrong and unknown ones are told as by every command. Where none is set the check is not
 * loaded, which a short command would feel. Throws UsageError for a wrong value.
 */
export async function readingSettings({ env, say }: Context): Promise<ReadingSettings> {
  if (!Object.keys(env).some((name) => name.startsWith('TONGHOP_') && !EARLY.has(name))) return { ocr: true, phrases: undefined };
  const { loadConfig } = await import('./config.ts');
  return loadConfig(env, say);
}
