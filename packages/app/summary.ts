import { NOTHING_FOUND, type ReportRecord } from '@tonghop/model';
import type { Bilingual } from './language.ts';
import { shareOf } from './value-words.ts';

const MOST = 5;
const WIDTH = 110;

type Tell = (text: Bilingual) => string;
const short = (text: string) => (text.length > WIDTH ? `${text.slice(0, WIDTH - 1).trimEnd()}…` : text);
const vietnameseDate = (date: string) => date.split('-').reverse().join('/');

/** The first items of a list under its title and count; nothing for an empty list. */
function list(title: string, items: readonly string[], tell: Tell): string[] {
  if (items.length === 0) return [];
  const more = items.length - MOST;
  return [
    `  ${title}: ${items.length}`,
    ...items.slice(0, MOST).map((item) => `    - ${short(item)}`),
    ...(more > 0 ? [`    ${tell({ vi: `… và ${more} mục nữa`, en: `… and ${more} more` })}`] : []),
  ];
}

/** A record in the words of a clerk: what the document is, then the first items of each list. Ends with a line feed. */
export function summarize(name: string, record: ReportRecord, tell: Tell): string {
  const { header } = record;
  const date = header.date && vietnameseDate(header.date);
  const title = [header.documentType, header.symbol, date && tell({ vi: `ngày ${date}`, en: `of ${header.date}` })]
    .filter(Boolean)
    .join(' ');
  const percent = (p: ReportRecord['percentages'][number]) => `${shareOf(p, tell)} ${p.indicator ?? ''}`;
  const directive = (d: ReportRecord['directives'][number]) =>
    [
      d.type,
      d.symbol ?? d.rawSymbol,
      d.date && tell({ vi: `ngày ${vietnameseDate(d.date)}`, en: `of ${d.date}` }),
      d.issuer && `(${d.issuer})`,
    ]
      .filter(Boolean)
      .join(' ');
  const empty = record.warnings.some(({ code }) => code === NOTHING_FOUND);
  const lines = [
    name,
    title && `  ${title}`,
    header.subject && `  ${short(header.subject)}`,
    header.issuer?.name &&
      `  ${tell({ vi: 'Nơi gửi', en: 'From' })}: ${header.issuer.name}${header.issuer.province ? ` (${header.issuer.province})` : ''}`,
    header.period && `  ${tell({ vi: 'Kỳ báo cáo', en: 'Period' })}: ${header.period.label}`,
    ...list(tell({ vi: 'Văn bản chỉ đạo', en: 'Directives' }), record.directives.map(directive), tell),
    ...list(tell({ vi: 'Tỷ lệ', en: 'Percentages' }), record.percentages.map(percent), tell),
    ...list(
      tell({ vi: 'Khó khăn, nguyên nhân', en: 'Difficulties and causes' }),
      record.difficulties.map((d) => d.text),
      tell,
    ),
    ...list(
      tell({ vi: 'Đề xuất, kiến nghị', en: 'Proposals' }),
      record.proposals.map((p) => (p.addressee ? `[${p.addressee}] ${p.text}` : p.text)),
      tell,
    ),
    ...list(
      tell({ vi: 'Nhiệm vụ', en: 'Tasks' }),
      record.tasks.map((t) => [t.ordinal && `${t.ordinal}.`, t.task, t.lead && `— ${t.lead}`].filter(Boolean).join(' ')),
      tell,
    ),
    empty &&
      `  ${tell({
        vi: 'Không rút được nội dung nào: hãy mở tệp, xem có đúng là báo cáo cần tổng hợp không.',
        en: 'Nothing was found: open the file and see whether it is the report that is wanted.',
      })}`,
    ...list(
      tell({ vi: 'Lưu ý', en: 'Warnings' }),
      record.warnings.filter(({ code }) => code !== NOTHING_FOUND).map((w) => w.message),
      tell,
    ),
  ];
  return `${lines.filter((line) => line).join('\n')}\n`;
}
