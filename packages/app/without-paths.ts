/** What went wrong, without the paths that system errors name: a file's name may be as secret as the file. */
export function withoutPaths(error: unknown): string {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  return code && syscall ? `${code} (${syscall})` : (message ?? String(error));
}
