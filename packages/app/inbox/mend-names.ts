import { lstat, readdir, rename } from 'node:fs/promises';
import { decodeName } from '@tonghop/ingest';

const valid = (bytes: Buffer) => Buffer.from(bytes.toString('utf8')).equals(bytes);

/**
 * Gives files and folders whose names are in an old encoding (copied from a share or an old disk) names that can be opened; as they are,
 * nobody would ever see them. Such names exist on Linux only.
 */
export async function mendNames(folder: string, depth = 0): Promise<void> {
  if (process.platform !== 'linux' || depth > 200) return;
  for (const entry of await readdir(folder, { encoding: 'buffer', withFileTypes: true }).catch(() => [])) {
    let name = entry.name.toString('utf8');
    if (!valid(entry.name)) {
      const decoded = (await decodeName(entry.name)).replaceAll('/', '_');
      const taken = await lstat(`${folder}/${decoded}`).catch(() => undefined);
      name = taken ? `${entry.name.toString('hex').slice(0, 8)} ${decoded}` : decoded;
      await rename(Buffer.concat([Buffer.from(`${folder}/`), entry.name]), `${folder}/${name}`).catch(() => {});
    }
    if (entry.isDirectory()) await mendNames(`${folder}/${name}`, depth + 1);
  }
}
