import { expect, test } from 'vitest';
import { plain, readParts } from './docx.test-files.ts';

const r = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const para = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;

test('what a control asks for is not its author’s; what was filled in stays, though the control still says that it asks', () => {
  const styles = '<w:style w:type="character" w:styleId="ChDnhsn"><w:name w:val="Placeholder Text"/></w:style>';
  const sdt = (properties: string, content: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const [asking, prompt] = ['<w:showingPlcHdr/>', r('Bấm để nhập', '<w:rStyle w:val="ChDnhsn"/>')];
  const body = [
    para(r('Số:'), sdt('', r(' 12')), sdt(asking, prompt), sdt(asking, r('/BC')), sdt('', prompt)),
    sdt(asking, para(prompt)),
    sdt(asking, para(r('Kết quả'))),
  ].join('');
  expect(readParts({ styles, body }).blocks.map(plain).filter(Boolean)).toEqual(['Số: 12/BCBấm để nhập', 'Kết quả']);
});
