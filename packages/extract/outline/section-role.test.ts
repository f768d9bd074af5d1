import { describe, expect, test } from 'vitest';
import { type Around, sectionRole } from './section-role.ts';

const around: Around = {
  parent: 'assignments',
  before: null,
  plan: true,
  annex: 'no',
  told: false,
  submits: false,
  names: false,
  orders: false,
  later: false,
  accounts: false,
  content: null,
};

describe('money among assignments', () => {
  test.each(['2. Kinh phí thực hiện', 'Nguồn kinh phí', 'Về kinh phí'])('«%s» is about the funds', (title) => {
    expect(sectionRole(title, around)).toBe('funding');
  });

  test.each(['Tăng nguồn lực, hỗ trợ kinh phí cho công tác thư viện', 'Vận động doanh nghiệp góp kinh phí cho các trạm y tế'])(
    '«%s» is work that has to do with them',
    (title) => expect(sectionRole(title, around)).toBe('assignments'),
  );
});
