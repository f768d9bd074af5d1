import { expect, test } from 'vitest';
import { zones } from './drafted.test-files.ts';

test('ink that recognition reads as a letter or two parts no signature, nor do specks around who signs for whom', () => {
  const lines = [
    'Trên đây là báo cáo của xã Ví Dụ./.',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
    'Ẫ',
    "TM'.UỶ BAN NHÂN DÂN",
    '`KT,CHỦ TỊCH',
    'Mh',
  ];
  expect(zones(...lines, 'PHÓ CHỦ TỊCH', 'Lò Thị Mẫu').slice(1)).toEqual([...Array(3).fill('recipients'), ...Array(6).fill('signature')]);
  expect(zones(...lines, 'Binh,', 'PHÓ CHỦ TỊCH', 'Lò Thị Mẫu').slice(4)).toEqual(Array(7).fill('signature'));
});

test('a signature above «Nơi nhận» is no text', () => {
  const lines = ['IV. Đề nghị', '1. UBND xã hỗ trợ tiền nước.', 'CHỦ TỊCH HỘI A CHỦ TỊCH HỘI B', 'Vũ Thị Dụ Hà Minh Họa'];
  expect(zones('BÁO CÁO', 'Kết quả phối hợp', ...lines, 'Nơi nhận:', '- Đảng ủy xã;', '- Lưu VP.').slice(-5)).toEqual([
    'signature',
    'signature',
    ...Array(3).fill('recipients'),
  ]);
});

test('who signs minutes for whom is no title', () => {
  expect(
    zones('BIÊN BẢN', 'Họp thôn', 'I. Nội dung', 'Đã họp xong.', 'ĐẠI DIỆN UBND XÃ', '(Ký tên)', 'TRƯỞNG ĐOÀN', '(Ký tên)').slice(-4),
  ).toEqual(Array(4).fill('signature'));
});

test('place and date above «CHỦ TỊCH (đã ký)» belong to the signature', () => {
  for (const day of ['Đại Mẫu, ngày … tháng … năm 2026', 'Đại Mẫu, ngày 10 tháng 3 năm 2026'])
    expect(
      zones('KẾ HOẠCH', 'Mở lớp', 'I. Tổ chức thực hiện', 'Giao Văn phòng theo dõi.', day, 'CHỦ TỊCH UBND XÃ (đã ký)', 'Lê Thị Mẫu').slice(
        -3,
      ),
    ).toEqual(Array(3).fill('signature'));
});

test('who typed it, below «Lưu», is no end of the form', () => {
  const lines = [
    'Trên đây là báo cáo./.',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
    'Manhpn/11/25',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    'Lò Thị Mẫu',
  ];
  // Furniture is kept out of the text.
  expect(zones(...lines).slice(1)).toEqual([...Array(3).fill('recipients'), ...Array(3).fill('signature')]);
});

test('ink before the signer’s name is none of it', () => {
  const lines = ['Trên đây là báo cáo./.', 'Nơi nhận:', '- Lưu: VT.', 'PHÓ CHỦ TỊCH', '` x Lò Thị Mẫu'];
  expect(zones(...lines).slice(1)).toEqual(['recipients', 'recipients', 'signature', 'signature']);
});

test('ink within who signs, and an item read into «Nơi nhận», lose nothing of the form', () => {
  const lines = [
    'Các đơn vị báo cáo Sở xem xét./.',
    'KT. ^ GIÁM Ấ ĐỐC',
    'Nơi - UBND nhận: tỉnh (b/c);',
    '- Lưu: VT,',
    'PHÓ GIÁM ĐỐC',
    'Lò Thị Mẫu',
  ];
  expect(zones(...lines).slice(1)).toEqual(['signature', 'recipients', 'recipients', 'signature', 'signature']);
});

test('a list of recipients whose head recognition lost or misread is one', () => {
  const body = ['BÁO CÁO', 'Kết quả quý I', '1. Trọng tâm', '- Mở hai lớp vào buổi tối tại nhà văn hóa thôn.'];
  const signs = ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Lò Thị Mẫu'];
  const list = ['- Chi nhánh số 1;', '- UBND phường:', '- Lưu: TT.'];
  const back = (...lines: string[]) => zones(...body, ...lines, ...signs).slice(body.length);
  expect(back(...list)).toEqual([...Array(3).fill('recipients'), ...Array(3).fill('signature')]);
  expect(back('H', ...list).slice(1)).toEqual([...Array(3).fill('recipients'), ...Array(3).fill('signature')]);
  for (const head of ['nhận:', 'Nui nhận:', 'Nơi - UBND nhận: tỉnh (b/c);'])
    expect(back(head, ...list)).toEqual([...Array(4).fill('recipients'), ...Array(3).fill('signature')]);
  // Without what is filed nothing tells items from recipients.
  expect(back('- Mua máy;', '- Sửa đường.')).toEqual(['body', 'body', ...Array(3).fill('signature')]);
});

test('ink before a post, a post of which ink took the end, and ink between recipients end no form', () => {
  const top = ['Trên đây là báo cáo./.', 'Nơi nhận:', '- Như trên;'];
  expect(zones(...top, '- Lưu: VT.', 'KT. CHÁNH VĂN PHÒNG', '“', 'x ` PHÓ CHÁNH VĂN PHÒNG Lò Thị Mẫu').slice(4)).toEqual(
    Array(3).fill('signature'),
  );
  const attached = ['PHỤ LỤC', '(Kèm theo Báo cáo số 1/BC-UBND)'];
  expect(zones(...top, '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ Tin', 'Y Ví Dụ Niê', ...attached).slice(4, 7)).toEqual(
    Array(3).fill('signature'),
  );
  expect(zones(...top, 'Ụ KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC', '~', '- Lưu: VT. Lò Thị Mẫu').slice(3)).toEqual([
    'signature',
    'signature',
    'recipients',
  ]);
});

test('a list of recipients whose head is lost begins below the text', () => {
  const lines = [
    'Các đơn vị báo cáo UBND phường xem xét./.',
    'BH',
    'UBND tỉnh;',
    '- Sở KH&CN;',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Lò Thị Mẫu',
  ];
  expect(zones(...lines).slice(1)).toEqual(['signature', ...Array(3).fill('recipients'), ...Array(3).fill('signature')]);
});

test('the lines of a signature that run together with the name are no text', () => {
  const lines = ['Trên đây là kế hoạch./.', 'Nơi nhận:', '- Như trên;', '- Lưu: VT.', 'TM. ỦY BAN'];
  expect(zones(...lines, 'NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lò Văn Ví').slice(-2)).toEqual(['signature', 'signature']);
});

test('«GIÁM ĐỐC (Ký tên, đóng dấu)» on one line signs', () => {
  expect(zones('BÁO CÁO', 'Vụ lúa', 'Hợp tác xã gieo 40 ha.', 'GIÁM ĐỐC (Ký tên, đóng dấu)', 'Lê Văn Mẫu').slice(-2)).toEqual([
    'signature',
    'signature',
  ]);
});

test('a post in small letters above the name with which a text ends, and who wrote it, are the signature', () => {
  expect(zones('BÁO CÁO', 'Đã dạy 24 tiết.', 'Tổ trưởng', 'Lò Thị Mẫu').slice(-2)).toEqual(['signature', 'signature']);
  expect(zones('BÁO CÁO', 'Đã dạy 24 tiết.', 'Người lập: KS. Lò Thị Mẫu Trưởng phòng: Hà Văn Ví').at(-1)).toBe('signature');
  expect(zones('BÁO CÁO', 'Tổ trưởng', 'Lò Thị Mẫu', 'Đã dạy 24 tiết ở hai bản.').slice(-3)).not.toContain('signature');
});

test('the post of whoever leads a station, and who confirms beside it, begin the signature', () => {
  expect(zones('BÁO CÁO', 'Đã khám 24 lượt.', 'Người làm báo cáo: Lò Thị Dụ', 'TRƯỞNG TRẠM', 'Hà Văn Ví').slice(-3)).toEqual(
    Array(3).fill('signature'),
  );
  expect(zones('BÁO CÁO', 'Đã mở 2 lớp.', 'XÁC NHẬN CỦA CẤP TRÊN TỔ TRƯỞNG', 'Hà Văn Ví').slice(-2)).toEqual(Array(2).fill('signature'));
});

test('a form’s field below the title is none of it', () => {
  expect(
    zones('BÁO CÁO THÀNH TÍCH', 'Đề nghị tặng Giấy khen', 'Tên đơn vị: Tổ công nghệ số khối Mẫu', 'I. THÀNH TÍCH', 'Đã mở 2 lớp.')[2],
  ).toBe('body');
});

test('«Nơi - UBND tỉnh;» is what recognition leaves of «Nơi nhận:» over its first item', () => {
  const lines = ['Xã báo cáo để tỉnh biết./.', 'Nơi - UBND tỉnh;', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'Lê Văn Mẫu'];
  expect(zones('BÁO CÁO', 'Vụ lúa', ...lines).slice(-4)).toEqual(['recipients', 'recipients', 'signature', 'signature']);
});

test('a body’s name over an annex of which nothing else was sent is its letterhead', () => {
  expect(zones('UBND XÃ MẪU', 'PHỤ LỤC', 'KẾT QUẢ NHIỆM VỤ', 'Đã mở 12 lớp.')[0]).toBe('letterhead');
});

test('a signature right above «Nơi nhận» is none of the text', () => {
  const lines = ['Đã mở 02 lớp.', 'GIÁM ĐỐC', '(Chữ ký, dấu)', 'ThS. Lò Thị Mẫu', 'Nơi nhận:', '- Như trên;', '- Lưu: VT.'];
  expect(zones(...lines).slice(1)).toEqual([...Array(3).fill('signature'), ...Array(3).fill('recipients')]);
  // Names alone sign nothing.
  expect(zones('Tham dự có:', 'Lò Thị Mẫu', 'Nơi nhận:', '- Lưu: VT.').slice(1)).toEqual(['body', 'recipients', 'recipients']);
});

test('what goes with a document may stand between its close and «Nơi nhận», and strokes before a post leave it one', () => {
  const lines = ['Trên đây là báo cáo của xã Ví Dụ./.', '(Kèm theo báo cáo này là bảng số 2) J7', 'Nơi nhận', '- UBND tỉnh;', '- Lưu VT.'];
  for (const post of ['/ “CHỦ TỊCH', 'CHỦTỊCH', '` PHÓ CHỦTỊCH'])
    expect(zones('BÁO CÁO', 'Kết quả năm', ...lines, post).slice(-5)).toEqual(['body', ...Array(3).fill('recipients'), 'signature']);
});

test('an item of «Nơi nhận» with two dashes is one', () => {
  const lines = ['Nơi nhận:', '- Như trên;', '- - TT Đảng ủy, HĐND', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lò Thị Mẫu'];
  expect(zones('BÁO CÁO', 'Kết quả năm', 'Trên đây là báo cáo./.', ...lines).slice(-7)).toEqual([
    ...Array(4).fill('recipients'),
    ...Array(3).fill('signature'),
  ]);
});
