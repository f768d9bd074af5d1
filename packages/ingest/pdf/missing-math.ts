/**
 * Gives Node.js the sum of a list's numbers (ECMAScript proposal Math.sumPrecise), which pdf.js needs for locked files and for fonts with
 * bad tables and which Node 26 lacks. Neumaier's compensated sum: exact for the whole numbers that pdf.js adds.
 */
export function provideSumPrecise(): void {
  const math = Math as { sumPrecise?: (numbers: Iterable<number>) => number };
  math.sumPrecise ??= (numbers) => {
    let sum = 0;
    let lost = 0;
    for (const number of numbers) {
      const next = sum + number;
      lost += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum;
      sum = next;
    }
    return sum + lost;
  };
}
