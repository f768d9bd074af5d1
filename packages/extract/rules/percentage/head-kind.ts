import type { PercentageKind } from '@tonghop/model';
import type { ColumnRole } from '../../lexicon/columns.ts';

const KIND_OF: Partial<Record<ColumnRole, PercentageKind>> = {
  planned: 'target',
  actual: 'result',
  change: 'change',
  result: 'result',
  status: 'result',
  task: 'target',
  product: 'target',
};

// «TH/KH (%)», «Tỷ lệ đạt kế hoạch», «So sánh với kế hoạch»: how far a plan was carried out.
const FULFILMENT =
  /^\(?%\)?\s?(?:so (?:voi )?|dat )?(?:kh|ke hoach|chi tieu|du toan|muc tieu)\b|\b(?:(?:th|thuc hien|dat|hoan thanh|uoc)\b[^|]{0,16}?(?:\/|\s)\s?(?:so )?(?:voi )?|so (?:sanh )?(?:\(?%\)?,? )?(?:voi )?)(?:kh|ke hoach|du toan|chi tieu|nghi quyet|muc tieu)\b/;

/** Kind that a column's head (folded) gives its figures: «Kế hoạch» target, «Thực hiện» result, «So với cùng kỳ» change; null where it tells none. */
export function kindOfHead(folded: string, role: ColumnRole | null, year: number | null): PercentageKind | null {
  if (/so voi (?:cung ky|nam|thang|quy)|cung ky|(?<!\b(?:ha|tien|bao) )\btang\b|\bgiam\b(?! (?:sat|doc|dinh|ho))/.test(folded))
    return 'change';
  if (FULFILMENT.test(folded)) return 'result';
  if (/^so sanh\b/.test(folded)) return 'change';
  // «Kết quả đầu ra», «Kết quả cần đạt»: what is awaited.
  if (role === 'product' || /\b(?:can|phai) dat\b|\bkpi\b(?!.*\b(?:thuc hien|da)\b)/.test(folded)) return 'target';
  // «Chỉ tiêu hoàn thành», «Nhiệm vụ đúng hạn»: what came of them.
  if (/\b(?:chi tieu|muc tieu|nhiem vu) (?:da |co ban )*(?:hoan thanh|dat|vuot|dung han)\b/.test(folded)) return 'result';
  // Without tones «giáo viên», «giao dịch» hold the word for giving; «KH&CN» is no plan.
  if (
    /\b(?:ke hoach|kh(?!\s?&)|chi tieu|muc tieu|phan dau|giao(?! (?:dich|thong|vien|duc|luu|tiep|dien|an))|du kien|den nam)\b/.test(folded)
  )
    return 'target';
  if (/\b(?:thuc hien|ket qua|dat|uoc|th|hien trang|da )\b/.test(folded)) return 'result';
  const named = /(?<!\d)(20\d\d)(?!\d)/.exec(folded);
  if (named && year !== null && Number(named[1]) > year) return 'target';
  return (role && KIND_OF[role]) ?? null;
}

/** The year that a head names, where it is one alone. */
export const yearIn = (head: string): number | null => {
  const years = [...head.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map((m) => Number(m[1]));
  return years.length === 1 ? years[0]! : null;
};
