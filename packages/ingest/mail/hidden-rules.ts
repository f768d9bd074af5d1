/** How far a style hides: not at all, its words but for what stands in it and is said to show, or it with all that stands in it. */
export type Hiding = { display?: boolean; visibility?: boolean; word?: boolean };

/** What a style's declarations hide (`display: none`, `visibility: hidden`, Word's `mso-hide: all`) or show again; what they leave open is absent. */
export function hidingOf(declarations: string): Hiding {
  const found: Hiding = {};
  for (const declaration of declarations.split(';')) {
    const [name, value] = declaration.split(':', 2).map((part) => part.trim().toLowerCase());
    if (!value) continue;
    if (name === 'display') found.display = /^none\b/.test(value);
    else if (name === 'visibility') found.visibility = /^(?:hidden|collapse)\b/.test(value);
    else if (name === 'mso-hide') found.word = /^(?:all|screen)\b/.test(value);
  }
  return found;
}

/** The contents of a page's style sheets, without comments; one that is left open ends the page. */
function sheetsOf(html: string): string[] {
  const sheets: string[] = [];
  const open = /<style\b[^>]{0,2000}>/gi;
  for (let tag = open.exec(html); tag; tag = open.exec(html)) {
    const rest = /<\/style/gi;
    rest.lastIndex = open.lastIndex;
    const end = rest.exec(html)?.index ?? html.length;
    sheets.push(html.slice(open.lastIndex, end));
    open.lastIndex = end;
  }
  return sheets;
}

/** Style sheets without their comments and the marks that hide them from old programs. */
function withoutComments(sheet: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let from = sheet.indexOf('/*'); from >= 0; from = sheet.indexOf('/*', at)) {
    parts.push(sheet.slice(at, from));
    const end = sheet.indexOf('*/', from + 2);
    at = end < 0 ? sheet.length : end + 2;
  }
  return [...parts, sheet.slice(at)].join(' ').replace(/<!--|-->/g, ' ');
}

/** What style sheets say of an element by its name, its class, both, or its id; of contexts and of screens of some width they are not asked. */
export type HidingRules = ReadonlyMap<string, Hiding>;

const SIMPLE = /^(?:[a-z][\w-]*)?(?:[.#][\w-]+)?$/i;

/** Reads a page's style sheets. */
export function hidingRules(html: string): HidingRules {
  const rules = new Map<string, Hiding>();
  for (const sheet of sheetsOf(html).map(withoutComments)) {
    let depth = 0;
    let opened = 0;
    let selectors = '';
    for (const { 0: brace, index } of sheet.matchAll(/[{}]/g)) {
      if (brace === '{') {
        if (depth++ === 0) selectors = sheet.slice(opened, index);
      } else if (depth > 0 && --depth === 0) {
        const hiding = selectors.trimStart().startsWith('@') ? {} : hidingOf(sheet.slice(opened, index));
        if (Object.keys(hiding).length > 0)
          for (const selector of selectors.split(',').map((one) => one.trim().toLowerCase()))
            if (selector !== '' && SIMPLE.test(selector)) rules.set(selector, { ...rules.get(selector), ...hiding });
      }
      opened = index + 1;
    }
  }
  return rules;
}
