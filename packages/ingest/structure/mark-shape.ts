import type { Label } from '@tonghop/model';

/** Words with a capital that open headings and hardly any other line: behind a number alone they make it a mark. */
export const TITLE_START =
  '(?:Uu diem|Han che|Ton tai|Kho khan|Thuan loi|Nguyen nhan|Muc tieu|Chi tieu|Nhiem vu,|Nhiem vu (?:trong|thoi gian|chu yeu|nam|quy|thang)|Ket qua (?:dat|thuc hien)|Giai phap|Kien nghi|De xuat|Phuong huong|Danh gia chung|Bai hoc kinh|To chuc thuc hien|Muc dich|Khuyet diem|Bat cap|Dac diem tinh|Nhung (?:ton tai|han che|kho khan|ket qua|uu diem))(?![a-z])';

/** A mark as read: where it ends, how its number is written, and what it counts to. */
export type Found = { kind: Label['kind']; end: number; number: string; path: number[] };
/** A form of marks. `opens`: the folded characters with which one can begin; the pattern sees folded text without leading blanks. */
export type Shape = { opens: RegExp; pattern: RegExp; read: (match: RegExpExecArray, text: string, folded: string) => Found | undefined };

/** A mark that a match reads. */
export const found = (kind: Label['kind'], match: RegExpExecArray, number: string, path: number[]): Found => ({
  kind,
  end: match[0].length,
  number,
  path,
});
