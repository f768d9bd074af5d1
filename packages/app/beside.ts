import { readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

/** Names of the files in some folders where a file may have volumes of the same archive beside it; none for a name that is no volume's. */
export async function namesBeside(path: string, ...folders: readonly string[]): Promise<string[]> {
  // Almost no file is one: what knows their names is loaded for those alone.
  if (!/(?:\d\d|\.rar)$/i.test(path)) return [];
  const { isVolumeName } = await import('@tonghop/ingest/archive/among-volumes');
  if (!isVolumeName(basename(path))) return [];
  const names = await Promise.all([dirname(path), ...folders].map((folder) => readdir(folder).catch((): string[] => [])));
  return names.flat();
}
