import type { Label } from '@tonghop/model';
import { form } from './sequence.ts';

/** How deep the forms of numbering usually stand; used only between forms that have not met yet. */
function usualRank(mark: Label): number {
  switch (mark.kind) {
    case 'part':
      return /^(?:Ph|PH)/.test(mark.raw) ? 1 : /^(?:Ch|CH)/.test(mark.raw) ? 1.3 : 3.5;
    case 'roman':
      return /^[ivx]/.test(mark.number) ? 8 : 3;
    case 'letter':
      return /\p{Lu}/u.test(mark.number) ? 2 : 7;
    case 'decimal':
      return mark.raw.startsWith('(') ? 7.5 : mark.path.length > 1 ? 4 + mark.path.length / 10 : 4;
    default:
      return 9;
  }
}

type Open = { form: string; rank: number };

/** Gives headings their levels: the same form of numbering stands on the same level, a new form opens one below what is open. */
export class Levels {
  private open: Open[] = [];
  private annex = 0;

  /** A new annex: its title is a heading of level 1, numbering starts again below it. */
  startAnnex(): number {
    this.open = [];
    this.annex = 1;
    return 1;
  }

  /** Level of a numbered heading. */
  numbered(mark: Label): number {
    return this.push(mark.kind === 'bullet' ? 'bullet' : form(mark), usualRank(mark));
  }

  /** Level of a heading without a number; `style` tells its looks apart («caps», «bold»). */
  plain(style: string): number {
    const own = `plain-${style}`;
    const top = this.open.at(-1);
    if (this.open.some((entry) => entry.form === own)) return this.push(own, 0);
    return this.push(own, (top?.rank ?? 1) + 0.05);
  }

  private push(own: string, rank: number): number {
    const known = this.open.findIndex((entry) => entry.form === own);
    if (known >= 0) this.open.length = known + 1;
    else {
      while (this.open.length > 0 && this.open.at(-1)!.rank > rank) this.open.pop();
      this.open.push({ form: own, rank });
    }
    return this.open.length + this.annex;
  }
}
