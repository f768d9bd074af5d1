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
  reached: false,
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

test('«Tổ chức thực hiện» before a report’s results tells how it was led; behind them, or in a plan, it gives work', () => {
  const top: Around = { ...around, parent: null };
  expect(sectionRole('1. TỔ CHỨC THỰC HIỆN', { ...top, plan: false, accounts: true })).toBe('direction');
  expect(sectionRole('3. TỔ CHỨC THỰC HIỆN', { ...top, plan: false })).toBe('assignments');
  expect(sectionRole('3. TỔ CHỨC THỰC HIỆN', { ...top, accounts: true })).toBe('assignments');
});

test('«Đối với nhiệm vụ “…”» before a report’s «Khó khăn» tells how far it is', () => {
  const top: Around = { ...around, parent: null, plan: false };
  expect(sectionRole('1. Đối với nhiệm vụ “Số hóa hồ sơ”', { ...top, accounts: true })).toBe('results');
  expect(sectionRole('1. Nhiệm vụ được UBND tỉnh giao theo Quyết định số 15/QĐ-UBND', { ...top, accounts: true })).toBe('results');
  expect(sectionRole('1. Nhiệm vụ Sở giao', { ...top, accounts: true })).toBe('results');
  expect(sectionRole('1. Nhiệm vụ giao cho các phòng', top)).not.toBe('results');
  expect(sectionRole('1. Đối với nhiệm vụ năm 2027', { ...top, accounts: true })).toBe('tasks-ahead');
});

test('«Quản lý, điều hành» behind a field of results is another; «Chỉ đạo, điều hành» tells how it was led', () => {
  const within: Around = { ...around, parent: 'results', before: 'results', plan: false };
  expect(sectionRole('b) Quản lý, điều hành', within)).toBe('results');
  expect(sectionRole('b) Công tác chỉ đạo, điều hành', within)).toBe('direction');
  expect(sectionRole('a) Quản lý, điều hành', { ...within, before: null })).toBe('direction');
});

test('texts of law that are checked or appraised are a field of work, and those that lead it are not', () => {
  const within: Around = { ...around, parent: 'results', before: null, plan: false };
  expect(sectionRole('a) Thẩm định, kiểm tra văn bản', within)).toBe('results');
  expect(sectionRole('1.2.1. Xây dựng, kiểm tra văn bản quy phạm', within)).toBe('results');
  expect(sectionRole('a) Ban hành, rà soát văn bản chỉ đạo', within)).toBe('direction');
});

test('work named by what of it is not done stays with what is hard; ways out of it do not', () => {
  const hard: Around = { ...around, parent: 'difficulties', plan: false };
  expect(sectionRole('1. Về hoàn thành các nhiệm vụ được giao', hard)).toBe('difficulties');
  expect(sectionRole('3. Giải pháp khắc phục', hard)).toBe('tasks-ahead');
  expect(sectionRole('3. Nhiệm vụ thời gian tới', hard)).toBe('tasks-ahead');
});

test('a plan’s «Các hoạt động» are work, whatever stands before; a report’s are not', () => {
  const top: Around = { ...around, parent: null, before: 'other' };
  expect(sectionRole('CÁC HOẠT ĐỘNG', top)).toBe('tasks-ahead');
  expect(sectionRole('CÁC HOẠT ĐỘNG', { ...top, plan: false })).toBe('other');
});

test('«Các chỉ tiêu …» of a document that tells how far aims were reached is an account, of any other names the aims', () => {
  const top: Around = { ...around, parent: null, plan: false };
  expect(sectionRole('I. Các chỉ tiêu văn hóa, xã hội', { ...top, reached: true })).toBe('results');
  expect(sectionRole('I. Các chỉ tiêu văn hóa, xã hội', top)).toBe('targets');
  expect(sectionRole('IV. Các chỉ tiêu năm 2027', { ...top, reached: true })).toBe('targets');
});

test('in a decision «Nguyên tắc đánh giá» rules how, and «Đối với lãnh đạo …» names of whom it is told', () => {
  const top: Around = { ...around, parent: null, plan: false, submits: true };
  expect(sectionRole('Điều 2. Nguyên tắc đánh giá, xếp loại', top)).toBe('other');
  expect(sectionRole('Đánh giá kết quả thực hiện năm 2026', top)).toBe('results');
  expect(sectionRole('Đối với lãnh đạo phòng', { ...top, parent: 'other' })).toBe('other');
});

test('«Ưu điểm» and «Hạn chế» of a conclusion are judged under whatever heading they stand', () => {
  const inner: Around = { ...around, parent: 'tasks-ahead', plan: false };
  expect(sectionRole('Về ưu điểm', inner)).toBe('results');
  expect(sectionRole('Hạn chế, thiếu sót', inner)).toBe('difficulties');
  expect(sectionRole('Hạn chế sử dụng tiền mặt', inner)).toBe('tasks-ahead');
  expect(sectionRole('Hạn chế, thiếu sót', { ...inner, parent: 'proposals' })).toBe('difficulties');
});

test('main figures that open a report tell what was reached, where an account follows', () => {
  const first: Around = { ...around, parent: null, before: null, plan: false };
  expect(sectionRole('1. Các chỉ tiêu chính', { ...first, accounts: true })).toBe('results');
  expect(sectionRole('1. Các chỉ tiêu chính', first)).toBe('targets');
  expect(sectionRole('1. Các chỉ tiêu phấn đấu', { ...first, accounts: true })).toBe('targets');
});
