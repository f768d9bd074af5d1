import type { View } from '../../view.ts';

/** Who may speak of himself in a report, in front of what he asks for; nobody else does so there for himself. */
const WRITER =
  '(?:(?:ubnd |uy ban nhan dan |dang uy |mat tran |hoi |doan |hoi phu nu )?(?:xa|phuong|dac khu)(?: [a-z]+){0,3}?|dia phuong|don vi|nha truong|truong|hoi|doan|tram|chi bo|ban|to|trung tam|chung toi|co quan|phong)';
/** What is given to those who ask: it, and not who gives it, is named. */
const GIVEN =
  '(?:bo tri|ho tro|cap|dau tu|trang bi|bo sung|tang cuong|phan bo|giao|mo|tap huan|dao tao|nang cap|sua chua|huong dan|ban hanh|tao dieu kien|cho phep|thao go|chia se|bao dam|dam bao|uu tien|xay dung|lap|phu song|tang)';
/** What makes plain that those above are asked: the word itself would do for a unit's own plans too. */
const SOFTLY = '(?:(?:som|tiep tuc|quan tam|xem xet|thuong xuyen|kip thoi)(?:,| va)? )';
const THINGS =
  '(?:them |bo sung |du )?(?:kinh phi|von|nguon (?:luc|von|kinh phi)|ngan sach|bien che|nhan luc|may |thiet bi|trang thiet bi|may moc|duong truyen|tai lieu|che do|phu cap|co che)';
const OCCASION = '(?:(?:vi vay|do do|do vay|vi the|ngoai ra|dong thoi|hien nay|thoi gian toi|trong thoi gian toi|nhan dip nay),? )?';

const WISHES = new RegExp(
  `^["'(\\s-]*${OCCASION}(?:${WRITER} )?(?:(?:rat|kinh|cung|tha thiet|xin) )*(?:mong|mong muon|de nghi|kien nghi|de xuat) (?:som |tiep tuc |se )*(?:nhan )?duoc (?:su )?${SOFTLY}*${GIVEN} [a-z\\d]+ [a-z\\d]+`,
);
const NEEDS = new RegExp(`^["'(\\s-]*${OCCASION}(?:${WRITER} )?(?:hien |dang |van |se )?(?:rat )?can (?:som |tiep tuc )*duoc `);
const HELPED = new RegExp(
  `^["'(\\s-]*${OCCASION}(?:rat )?can (?:som |tiep tuc )*duoc (?:su )?${SOFTLY}*(?:ho tro|quan tam|dau tu|bo tri) [a-z\\d]+ [a-z\\d]+`,
);
const PLAIN = new RegExp(
  `^["'(\\s-]*${OCCASION}(?:kinh |xin )?(?:de nghi|kien nghi|de xuat) ${SOFTLY}*(?:bo tri|ho tro|cap|dau tu|trang bi|bo sung|phan bo) ${THINGS}`,
);

/** Whether a sentence asks for something and names nobody who shall give it («Rất mong được quan tâm bố trí kinh phí»). `lower` is folded. */
export const pleads = (lower: string): boolean =>
  /mong|nghi|xuat|can /.test(lower) && (WISHES.test(lower) || HELPED.test(lower) || PLAIN.test(lower));

/** Whether a sentence opens with what its writer needs to be given («Cần được tỉnh hỗ trợ …»): by whom, has to be told in it. */
export const needs = (lower: string): boolean => lower.includes('can ') && NEEDS.test(lower);

/** «Máy hỏng một chiếc; rất mong được cấp thêm»: where a clause begins that asks, in a sentence that tells something first. */
const CLAUSE =
  /^[^;]{10,}?;\s(?=(?:kinh |xin |rat |tran trong |tha thiet )*(?:de nghi|kien nghi|de xuat|mong|mong muon)\s|(?:rat )?can (?:som )?duoc\s)/;

/** How far into a sentence the clause begins that asks; 0 where the sentence has none behind another. */
export const clauseAt = (v: View, start: number, end: number): number => {
  const lower = v.lower.slice(start, end);
  // «Trên đây là …; kính đề nghị Quý Sở xem xét./.» only sends the report.
  return lower.includes(';') && !/\.\/\.\s*$/.test(lower) ? (CLAUSE.exec(lower)?.[0].length ?? 0) : 0;
};
