/** Every match of a global expression, from the text's front: what `String.matchAll` gives, without a copy of the expression for each text. */
export function everyMatch(expression: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    found.push(match);
    if (match[0] === '') expression.lastIndex++;
  }
  return found;
}
