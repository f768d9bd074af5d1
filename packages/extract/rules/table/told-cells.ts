import { foldLower, type Span } from '@tonghop/model';
import { quick } from '../../letters.ts';
import { itemTone } from '../../outline/item-tone.ts';
import { isTable, type View } from '../../view.ts';
import { statesDifficulty } from '../difficulty/cue.ts';
import { addresseeIn, turnsTo } from '../proposal/cue.ts';
import { isDenial } from '../section/items.ts';
import { type BodyRow, readTable, type TableRead } from './read-table.ts';

/** What a column's head says of its cells. */
export type Told = 'trouble' | 'causes' | 'requests';

/** Where a head's word names what its cells hold, and is none that says of what kind something else is («Kinh phí đề nghị», «Hộ khó khăn»). */
const NAMES =
  '(?:^[\\W\\d]*|[,;/(–-]\\s*|\\b(?:va|hoac|cac|nhung|mot so|noi dung|y kien|van de|con|neu|mo ta|tong hop|phan anh|phat sinh|thuc trang|nhu cau)\\s+)';
const TROUBLE = new RegExp(
  `${NAMES}(?:kho khan|vuong mac|ton tai|han che|bat cap|diem nghen|tro ngai|mat (?:chua (?:lam )?duoc|yeu|con yeu)|(?:viec )?chua lam duoc)\\b`,
);
/** «Nguyên nhân vụ cháy», «Lý do xin nghỉ» tell of something else than why work was not done. */
const CAUSES = new RegExp(
  `${NAMES}(?:nguyen nhan|ly do)(?=\\s*(?:$|[,;:/(–-])|\\s+(?:va|chinh|chu yeu|chu quan|khach quan|chua|khong|cham|con|dan den|(?:cua )?(?:cac |nhung )?(?:ton tai|han che|kho khan|vuong mac))\\b)`,
);
/** Praise is asked for nobody else's help. */
const REQUESTS = new RegExp(
  `${NAMES}(?:kien nghi|de xuat|de nghi|mong muon|(?<=^nhu cau )(?:duoc )?ho tro$)\\b(?!,? (?:khen|bieu duong|cong nhan|thanh toan|cap (?:giay|the)))`,
);
const OTHERS = /\b(?:so (?:luong|y kien)|giai phap|thao go|khac phuc|ket qua|don vi|co quan|nguoi|thoi gian|ghi chu|cu tri)\b/;
/** Heads of the column that says who shall answer a request. */
const ANSWERS =
  /^(?:cac )?(?:co quan|don vi|noi (?!dung)|cap|nganh|so,? (?:ban,? )?nganh)\b.*\b(?:giai quyet|xu ly|tham quyen|kien nghi|de nghi|tiep nhan|tra loi|xem xet)\b|^(?:kinh )?gui (?:toi|den|ai|co quan|don vi)\b|^(?:cap )?(?:co )?tham quyen(?: (?:giai quyet|xu ly|quyet dinh|xem xet))?$/;
/** «Đề xuất giải pháp»: ways out, which are asked of others where a column says who shall settle it or the cell turns to them. */
const WAYS =
  /^(?:kien nghi|de xuat|de nghi)[\s,/]+(?:(?:cac|va|mot so)\s)?(?:giai phap|bien phap|huong (?:giai quyet|xu ly|thao go|khac phuc))\b/;
/** Shorter cells hold marks and numbers, unless they are words («Máy tính cũ», «Mạng chậm»). */
const SHORTEST = 12;
const WORDS = quick(/^\p{L}{2,}(?:\s\p{L}{2,})+$/u);
/** Two words that tell how something stands or where it is told, and no trouble. */
const STATES_ONLY =
  /^(?:nhu tren|nhu duoi|da xong|da co|chua ro|da ro|dang lam|hoan thanh|da dat|chua co|xem duoi|xem tren|binh thuong|tot|kha)$/;
const AMOUNT = quick(/^[\d.,\s]+\p{L}+(?:\s?\/\s?\p{L}+)*\s*$/u);
const saysNothing = (v: View, [from, to]: Span): boolean => {
  const text = v.text.slice(from, to).trim();
  return (
    (text.length < SHORTEST && (!WORDS.test(text) || STATES_ONLY.test(foldLower(text)))) ||
    AMOUNT.test(text) ||
    isDenial(v.lower.slice(from, to))
  );
};

/** «Bố trí 2 tỷ đồng»: under a head that joins trouble and requests, what somebody shall do. */
function wants(text: string): boolean {
  const lower = foldLower(text);
  const tone = itemTone({ text, lower });
  return tone === 'asks' || (tone === 'ahead' && !statesDifficulty(lower));
}

function told(head: string): readonly Told[] {
  // «Đánh giá Khó khăn»: a head of two rows.
  const lower = foldLower(head.replace(/(?<=\p{Ll}) (?=\p{Lu}\p{Ll})/gu, ', '));
  // «Kiến nghị (cơ quan giải quyết)»
  if (WAYS.test(lower)) return ['requests'];
  if (OTHERS.test(lower.replace(/\([^()]*\)/g, ' '))) return [];
  const says: Told[] = [];
  if (TROUBLE.test(lower)) says.push('trouble');
  if (CAUSES.test(lower)) says.push('causes');
  if (REQUESTS.test(lower)) says.push('requests');
  return says;
}

/** «Lý do» alone tells why of anything: of trouble only beside a head that tells how it stands. */
const WHY = /^ly do\s*$/;
const STANDING = /\b(?:chua|khong|cham|ket qua|chi tieu|tien do|tinh hinh|thuc hien|nhiem vu)\b/;

/** What each head of a table says of its cells. */
function toldHeads(columns: readonly string[]): (readonly Told[])[] {
  const lower = columns.map((head) => foldLower(head).trim());
  const says = columns.map(told);
  return says.map((one, i) =>
    WHY.test(lower[i]!) && !lower.some((head, j) => j !== i && (STANDING.test(head) || says[j]!.includes('trouble'))) ? [] : one,
  );
}

/** A form's line that names what stands beside it («Khó khăn, vướng mắc», «Đề xuất, kiến nghị (nếu có)»), folded. */
const ROW_HEAD =
  /^(?:ve |(?:\d+|[ivx]+)[.)] )?(?:(?:cac|nhung|mot so|noi dung) )?(?:(?:kho khan|vuong mac|ton tai|han che|bat cap|nguyen nhan|kien nghi|de xuat|de nghi)(?:\s*[,;/–-]\s*| va |\s|$))+(?:(?:lon nhat|lon|noi bat|gap phai|hien nay|chinh|chu yeu|cua (?:don vi|dia phuong|co quan|xa|phuong|dac khu)|(?:doi )?voi [^:?]{2,60}|\(neu co\))\s*)*[:?]?$/;

/** The cells of a form that a row's own head names: «4 | Khó khăn, vướng mắc | Công chức kiêm nhiệm …». */
function* besideHeads(v: View, rows: readonly BodyRow[]): Generator<{ span: Span; says: Told; answers: string | null }> {
  for (const { own } of rows) {
    const at = own.findIndex(({ span }) => /[a-z]{2}/.test(v.lower.slice(span[0], span[1])));
    const head = own[at]?.span;
    if (!head || !ROW_HEAD.test(v.lower.slice(head[0], head[1]).trim())) continue;
    const named = v.text.slice(head[0], head[1]).trim();
    const says = told(named);
    // «Đề xuất với UBND tỉnh»
    const body = addresseeIn(named, false);
    for (const { span } of own.slice(at + 1)) {
      const text = v.text.slice(...span);
      if (saysNothing(v, span)) continue;
      const asks = says.includes('requests') && (says.length === 1 || turnsTo(text) || wants(text.trim()));
      const first = says.find((one) => one !== 'requests');
      if (asks || first) yield { span, says: asks ? 'requests' : first!, answers: body ? named.slice(...body) : null };
    }
  }
}

const BODIES = /^(?:cac )?(?:co quan|don vi|noi nhan|so,? nganh|co quan,? don vi)$/;
/** Bodies that stand over a commune. */
const ABOVE_COMMUNE = /^(?:so|bo|chinh phu|quoc hoi|tinh uy|thanh uy)\b|\b(?:tinh|thanh pho|trung uong|khu vuc)\b/;

/** «Cơ quan | Nội dung kiến nghị», where all cells of the first name bodies above the writer and nothing else is told: whom each row asks; -1 where not. */
function bodiesAsked({ columns, body }: TableRead, heads: readonly (readonly Told[])[]): number {
  if (heads.some((says) => says.some((one) => one !== 'requests'))) return -1;
  return columns.findIndex(
    (head, c) =>
      BODIES.test(foldLower(head).trim()) &&
      body.length > 0 &&
      body.every(({ full }) => {
        const cell = full[c]?.trim() ?? '';
        return ABOVE_COMMUNE.test(foldLower(cell)) && addresseeIn(cell, true)?.[0] === 0;
      }),
  );
}

/**
 * The cells under heads such as «Khó khăn, vướng mắc», «Nguyên nhân», «Đề xuất», each with what its head says; a joined head leaves it to the
 * cell. `answers`: the row's cell under «Cơ quan giải quyết», else whom the head asks, or null.
 */
export function* toldCells(v: View): Generator<{ span: Span; says: Told; answers: string | null }> {
  for (const block of v.blocks) {
    if (!isTable(block)) continue;
    const table = readTable(v, block);
    const heads = toldHeads(table.columns);
    if (heads.every((says) => says.length === 0)) yield* besideHeads(v, table.body);
    if (table.heads === 0 || heads.every((says) => says.length === 0)) continue;
    // «Kiến nghị với UBND tỉnh»: whom all cells below ask.
    const asked = table.columns.map((head) => {
      const found = addresseeIn(head, false);
      return found ? head.slice(...found) : null;
    });
    const ways = table.columns.map((head) => WAYS.test(foldLower(head).trim()));
    const settles = table.columns.findIndex((head) => ANSWERS.test(foldLower(head).trim()));
    const solver = settles < 0 ? bodiesAsked(table, heads) : settles;
    for (const row of table.body)
      for (const cell of row.own) {
        const says = heads[cell.column] ?? [];
        const text = v.text.slice(...cell.span);
        if (says.length === 0 || cell.colSpan > 1 || saysNothing(v, cell.span)) continue;
        if (solver < 0 && ways[cell.column] && !turnsTo(text)) continue;
        const asks = says.includes('requests') && (says.length === 1 || turnsTo(text) || wants(text.trim()));
        const first = says.find((one) => one !== 'requests');
        if (asks || first)
          yield { span: cell.span, says: asks ? 'requests' : first!, answers: row.full[solver]?.trim() || asked[cell.column]! };
      }
  }
}
