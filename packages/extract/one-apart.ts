/** Whether two words differ by one letter at most: another one, one more, one less, or two exchanged. */
export function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (i === a.length && i === b.length) return true;
  const rest = (x: string, from: number, y: string, to: number) => x.slice(from) === y.slice(to);
  return (
    rest(a, i + 1, b, i + 1) ||
    rest(a, i + 1, b, i) ||
    rest(a, i, b, i + 1) ||
    (a[i] === b[i + 1] && a[i + 1] === b[i] && rest(a, i + 2, b, i + 2))
  );
}
