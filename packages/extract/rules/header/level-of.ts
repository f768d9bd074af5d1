import { foldLower, type IssuerLevel } from '@tonghop/model';

const LEVELS: readonly [RegExp, IssuerLevel][] = [
  [/^(?:truong (?!ban)|hoc vien|dai hoc|nha tre)/, 'school'],
  [
    /dang uy|tinh uy|thanh uy|huyen uy|dang bo|chi bo|ban tuyen giao|ban to chuc (?:tinh|thanh|trung)|ban noi chinh|uy ban kiem tra|bo chinh tri|ban bi thu/,
    'party',
  ],
  [
    /mat tran|mttq|^(?:bch|btv|ban chap hanh|ban thuong vu) (?:doan|hoi|tinh doan)|^hoi (?!dong)|hoi lien hiep|^lien (?:hiep|minh) |^(?:tinh |xa |thanh |huyen )?doan\b(?! (?:kiem tra|giam sat|khao sat|cong tac|thanh tra|dai bieu|lien nganh))|doan tncs|doan thanh nien|lien doan|cong doan|^cdcs\b|^(?:lien )?chi (?:doan|hoi)\b|^(?:lien doi|hoi dong doi)\b/,
    'union',
  ],
  [/^(?:van phong|vp)\b/, 'office'],
  [
    /^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|thuong truc (?:hdnd|hoi dong nhan dan)).*(?:(?<!thi )\bxa\b|phuong|thi tran|dac khu)/,
    'commune',
  ],
  // Districts, which no longer are, have no level of their own here.
  [/^(?:uy ban nhan dan|ubnd|(?:thuong truc )?(?:hoi dong nhan dan|hdnd)) (?:huyen|quan|thi xa)\b/, 'other'],
  [/^(?:uy ban nhan dan|ubnd|(?:thuong truc )?(?:hoi dong nhan dan|hdnd))/, 'province'],
  [/^(?:so |ban quan ly|cong an tinh|cong an thanh pho|thanh tra|bo chi huy|chi cuc|ban dan toc|cuc )/, 'department'],
];
/** Committees of the Party, whose organs are the Party's. */
const PARTY_ABOVE = /^(?:ban chap hanh trung uong|tinh uy|thanh uy|dang uy)/;

/** Level of a body by its name, and that of the body above it in the letterhead («BAN CHẤP HÀNH TRUNG ƯƠNG | BAN TỔ CHỨC»); «other» when no wording tells. */
export function levelOf(name: string, above = ''): IssuerLevel {
  const lower = foldLower(name.normalize('NFC'));
  const own = LEVELS.find(([form]) => form.test(lower))?.[1];
  return own ?? (PARTY_ABOVE.test(foldLower(above.normalize('NFC'))) ? 'party' : 'other');
}
