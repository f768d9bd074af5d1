// Writes docs/rules.md from the rules and the codebooks of themes: node scripts/run.mjs scripts/rules-doc.ts
// tests/rules-doc.test.ts fails while the page differs from them.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { THEMES } from '../packages/extract/lexicon/themes.ts';
import type { Rule } from '../packages/extract/rule.ts';
import { RULES } from '../packages/extract/rules.ts';

const KINDS = {
  header: 'Header',
  section: 'Sections',
  directive: 'Directives',
  percentage: 'Percentages',
  difficulty: 'Difficulties and causes',
  proposal: 'Proposals',
  task: 'Tasks',
  table: 'Tables',
} as const;

const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\n/g, ' ⏎ ');
const shown = (value: unknown) =>
  cell(
    JSON.stringify(value)
      .replace(/^\{|\}$/g, '')
      .replace(/"(\w+)":/g, '$1: ')
      .replace(/,(?=\w+: )/g, ', '),
  );

function ruleSection(rule: Rule): string {
  return [
    `### \`${rule.id}\``,
    '',
    `${rule.about} Confidence ${rule.confidence}.`,
    '',
    '| finds | reads |',
    '|---|---|',
    ...rule.finds.map(([text, fields]) => `| ${cell(text)} | ${shown(fields)} |`),
    '',
    `Leaves alone: ${rule.passes.map((text) => `«${text.replace(/\n/g, ' ⏎ ')}»`).join(' · ')}`,
    '',
  ].join('\n');
}

/** docs/rules.md: every rule with its proof, by kind of finding, and the themes with their codes. */
export function rulesPage(): string {
  const kinds = Object.entries(KINDS).map(([kind, title]) => {
    const rules = RULES.filter((rule) => rule.kind === kind);
    return rules.length === 0 ? '' : `## ${title}\n\n${rules.map(ruleSection).join('\n')}`;
  });
  const themes = Object.entries(THEMES).map(([kind, list]) =>
    [
      `### ${KINDS[kind as keyof typeof KINDS]}`,
      '',
      '| slug | code | tên |',
      '|---|---|---|',
      ...list.map((theme) => `| \`${theme.slug}\` | ${theme.code} | ${cell(theme.name)} |`),
      '',
    ].join('\n'),
  );
  return [
    '# Rules',
    '',
    'Made by `scripts/rules-doc.ts`; do not edit. A rule holds its proof: the texts in which it must find what stands between « », read so, and',
    'texts that it must leave alone. ⏎ parts lines, `#` opens a heading, `||` and `|` are head and body rows of a table, `@` names a zone.',
    '',
    ...kinds.filter((section) => section !== ''),
    '## Themes',
    '',
    'An item may have several themes; `--theme` takes the slug or the code.',
    '',
    ...themes,
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()
    .concat('\n');
}

// Started through run.mjs this is no main module; its path stands in the arguments all the same.
if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(new URL('../docs/rules.md', import.meta.url), rulesPage());
