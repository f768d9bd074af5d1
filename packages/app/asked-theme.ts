import type { QueryKind } from '@tonghop/store';
import { UsageError } from './fault.ts';

/** The slug of the theme that a person typed for a kind of findings; throws a UsageError that lists the kind's themes where it is none. */
export async function askedTheme(typed: string, kind: QueryKind): Promise<string> {
  if (kind === 'directive' || kind === 'percentage')
    throw new UsageError({
      vi: '--theme chỉ dùng với difficulties, proposals, tasks: văn bản chỉ đạo và tỷ lệ không có chủ đề.',
      en: '--theme is for difficulties, proposals and tasks: directives and percentages have no themes.',
    });
  const [{ themeNamed }, { THEMES }] = await Promise.all([import('@tonghop/extract/themes'), import('@tonghop/extract/lexicon/themes')]);
  const theme = themeNamed(typed, kind);
  if (theme) return theme.slug;
  const names = THEMES[kind].map(({ slug, name }) => `\n  ${slug.padEnd(24)} ${name}`).join('');
  throw new UsageError({ vi: `Không có chủ đề «${typed}». Các chủ đề:${names}`, en: `There is no theme ${typed}. The themes:${names}` });
}
