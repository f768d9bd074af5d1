import type { SectionRole } from '@tonghop/model';
import { IMPERATIVES } from '../../lexicon/tones.ts';
import type { Section, View } from '../../view.ts';
import { asks, commands } from '../proposal/cue.ts';
import { leadSentence, type SectionItem, sectionItems } from './items.ts';
import { unheaded } from './unheaded.ts';

/** What a line announces of the list that it leads. */
export type Announced = 'trouble' | 'causes' | 'requests';

const OVERCOME = /\b(?:khac phuc|thao go|giai quyet|vuot qua|xu ly|han che (?:su dung|viec|rui ro))\b/;
const GOOD = /\b(?:ket qua (?:dat duoc|tren|do)|thanh cong|uu diem|thuan loi)\b/;
const CAUSES = /\b(?:nguyen nhan|la do|bat nguon tu|xuat phat tu|do mot so ly do|cac ly do|ly do (?:cua|la|chinh)|so di|vi sao|tai sao)\b/;
const TROUBLE =
  /\b(?:kho khan|han che|ton tai|vuong mac|bat cap|yeu kem|khuyet diem|diem nghen|nut that|tro ngai|thieu sot|thach thuc|rao can|mat chua (?:duoc|lam duoc|tot)|viec chua (?:lam )?duoc|dieu (?:con )?(?:lung tung|tran tro)|van de (?:dat ra|con vuong|can (?:quan tam|luu y|duoc quan tam)))\b/;

/** «Kiến nghị xử lý vi phạm:»: what an inspection found and asks of those it looked at, no request of the writer's (folded). */
const OF_INSPECTION =
  /^[^a-z]*(?:cac |nhung |so )?kien nghi (?:xu ly|xu phat|thu hoi|khac phuc|chuyen co quan)(?! (?:[a-z]+ ){0,3}(?:kho khan|vuong mac|ton tai|han che|bat cap))\b[^:]{0,60}$/;

/** What a lead line announces, by its last sentence («… đạt 80%. Tuy nhiên, còn một số hạn chế sau:»); undefined for any other. */
export function announced(lower: string): Announced | undefined {
  // «Trạm Y tế kiến nghị:»
  const last = leadSentence(lower).replace(/:\s*$/, ' ');
  if (asks(last) && !commands(last)) return OF_INSPECTION.test(last.trim()) ? undefined : 'requests';
  if (OVERCOME.test(last)) return undefined;
  if (CAUSES.test(last)) return GOOD.test(last) ? undefined : 'causes';
  return TROUBLE.test(last) ? 'trouble' : undefined;
}

/** A line that says what shall be done. */
const DO = new RegExp(`^["'(\\s-]*${IMPERATIVES}`);

/** The items of lists whose lead line says what they are, in sections of the given roles and in text that no heading holds. */
export function* ledItems(
  v: View,
  roles: ReadonlySet<SectionRole>,
): Generator<{ section: Section | null; item: SectionItem; says: Announced }> {
  const outside = unheaded(v);
  for (const [at, section] of [...outside, ...v.sections].entries()) {
    const free = at < outside.length;
    if (!free && !roles.has(section.role)) continue;
    // Whom plain lines ask that stand right below a plain line with a colon («… kính đề nghị Sở A:»).
    let plain: SectionItem | null = null;
    for (const item of sectionItems(section, v)) {
      const bare = !item.block.label && !item.block.heading;
      if (bare && item.leads) plain = /:\s*$/.test(item.lower) && announced(item.lower) === 'requests' ? item : null;
      else if (plain && bare && DO.test(item.lower))
        yield { section: free ? null : section, item: { ...item, lead: { span: plain.span, lower: plain.lower } }, says: 'requests' };
      else plain = null;
      if (item.leads || !item.lead || !(item.block.label || item.number)) continue;
      const says = announced(item.lead.lower);
      if (says) yield { section: free ? null : section, item, says };
    }
  }
}
