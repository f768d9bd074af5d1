import { type ReportRecord, toRecord } from '@tonghop/model';
import { describe, expect, test } from 'vitest';
import { extract } from '../../extract.ts';
import { readProof } from '../../proof.ts';

const header = (text: string): Omit<ReportRecord['header'], 'evidence'> => {
  const { reading } = readProof(text);
  const { evidence: _, ...rest } = toRecord(reading, extract(reading)).header;
  return rest;
};

test('«Lưu: VI» is «Lưu: VT» in a scan, and what it is in a text', () => {
  const { reading } = readProof('@recipients Nơi nhận:\n@recipients - Như trên;\n@recipients - Lưu: VI, KT.');
  const read = (textOrigin: 'ocr' | 'txt') => toRecord(reading, extract({ ...reading, textOrigin })).header.distribution;
  expect(read('ocr')).toEqual(['Như trên', 'Lưu: VT, KT']);
  expect(read('txt')).toEqual(['Như trên', 'Lưu: VI, KT']);
});

test('who issued what a closing line cites does not speak there', () => {
  const cited = 'Thực hiện Hướng dẫn số 12-HD/BTGTW ngày 03/4/2025 của Ban Tuyên giáo Trung ương.';
  expect(header(`@title BÁO CÁO\n# I. Kết quả\n${cited}`).issuer).toBeNull();
});

test('what a seal leaves behind the last copy of a scan is no recipient', () => {
  const { reading } = readProof('@recipients Nơi nhận:\n@recipients - Như trên;\n@recipients - Lưu VT.\n@recipients N Ú;');
  const read = (textOrigin: 'ocr' | 'txt') => toRecord(reading, extract({ ...reading, textOrigin })).header.distribution;
  expect(read('ocr')).toEqual(['Như trên', 'Lưu VT']);
  expect(read('txt')).toEqual(['Như trên', 'Lưu VT', 'N Ú']);
});

test.each([
  ['TỈNH ỦY ĐỒNG THÁP', 'Tỉnh ủy Đồng Tháp'],
  ['THÀNH UỶ CẦN THƠ', 'Thành ủy Cần Thơ'],
  ['UỶ BAN NHÂN DÂN XÃ HOÀ THUỶ', 'Ủy ban nhân dân xã Hoà Thuỷ'],
  ['TTYT HUYỆN VĨNH AN TRẠM Y TẾ XÃ VÍ DỤ', 'Trạm Y tế xã Ví Dụ'],
  ['UBND TỈNH VÍ DỤ THANH TRA TỈNH', 'Thanh tra tỉnh'],
  ['TỈNH ĐOÀN TÂY NINH', 'Tỉnh đoàn Tây Ninh'],
  ['UBND \u00d0ẶC KHU VÂN \u00d0ỒN', 'Ủy ban nhân dân đặc khu Vân Đồn'],
  ['TỔNG CÔNG TY ĐIỆN LỰC MIỀN TRUNG CÔNG TY ĐIỆN LỰC ĐẮK LẮK', 'Công ty Điện lực Đắk Lắk'],
  ['TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM LIÊN ĐOÀN LAO ĐỘNG TỈNH TÂY NINH', 'Liên đoàn Lao động tỉnh Tây Ninh'],
  ['CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÀO CAI', 'Ủy ban nhân dân tỉnh Lào Cai'],
  ['BẢO HIỂM XÃ HỘI VIỆT NAM BẢO HIỂM XÃ HỘI TỈNH TÂY NINH', 'Bảo hiểm xã hội tỉnh Tây Ninh'],
])('«%s» is %s', (printed, name) => {
  expect(
    header(`@letterhead ${printed}\n@letterhead Số: 12-NQ/TU\n@title NGHỊ QUYẾT\n@title về chuyển đổi số\n# I. Tình hình\nTốt.`).issuer
      ?.name,
  ).toBe(name);
});

test('the number of a law stands below its body, whose name ends there', () => {
  const law = '@letterhead QUỐC HỘI\n@letterhead Luật số: 97/2026/QH16\n@letterhead LUẬT\n@letterhead CÔNG NGHIỆP SỐ';
  const { issuer, symbol } = header(`${law}\n# Điều 1. Phạm vi\nLuật này quy định về số.`);
  expect([issuer?.name, symbol]).toEqual(['Quốc hội', '97/2026/QH16']);
});

test('a report pasted from a telephone names its kind and its sender', () => {
  expect(
    header('📢 BÁO CÁO NHANH TIẾN ĐỘ TUẦN 12\nKính gửi Sở KHCN\nUBND xã Ví Dụ báo cáo nhanh như sau:\n- Ký số: 100% văn bản đi'),
  ).toMatchObject({ documentType: 'báo cáo', purpose: 'report', issuer: { unit: 'xã Ví Dụ' } });
});

test('a letterhead that names a committee without its place comes to an end', () => {
  expect(header('@letterhead ỦY BAN NHÂN DÂN\n@letterhead Số: 12/BC-UBND\n@title BÁO CÁO\n# I. Kết quả\nTốt.').issuer?.name).toBe(
    'Ủy ban nhân dân',
  );
});

test('a post that goes on below stands before the name, and what is answered is what asked', () => {
  const read = header(
    '@title V/v đề xuất nhiệm vụ năm 2027\n@addressee Kính gửi: Sở Khoa học và Công nghệ tỉnh A\nPhúc đáp Công văn số 118/SKHCN-QLKH ngày 12/5/2026 của Sở Khoa học và Công nghệ, UBND xã B đề xuất 02 nhiệm vụ:\n1. Chè.\n2. Cá.\n@signature TRƯỞNG ĐOÀN\n@signature PHÓ GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG\n@signature NGHỆ\n@signature Nông Thị Thử',
  );
  expect(read.signer?.name).toBe('Nông Thị Thử');
  expect(read.request).toEqual({ symbol: '118/SKHCN-QLKH', date: '2026-05-12' });
});

describe('headers of whole documents', () => {
  test('a department’s letter without any zone', () => {
    expect(
      header(`UBND TỈNH QUẢNG NINH
SỞ Y TẾ
Số: 2211/SYT-VP
V/v báo cáo kết quả Đề án 06 quý II/2026
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Quảng Ninh, ngày 03 tháng 7 năm 2026
Kính gửi: Công an tỉnh
Phúc đáp Công văn số 1200/CAT-PC06 ngày 20/6/2026 của Công an tỉnh về việc báo cáo kết quả, Sở Y tế báo cáo như sau:
# 1. Kết quả
Đã khám 12 lượt.
Trên đây là báo cáo của Sở Y tế, kính gửi Công an tỉnh tổng hợp./.
Nơi nhận:
- Như trên;
- Lưu: VT, VP.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Nguyễn Văn Thử`),
    ).toEqual({
      documentType: 'công văn',
      purpose: 'report',
      symbol: '2211/SYT-VP',
      date: '2026-07-03',
      place: 'Quảng Ninh',
      issuer: { name: 'Sở Y tế', unit: 'Sở Y tế', level: 'department', province: 'Quảng Ninh' },
      recipients: ['Công an tỉnh'],
      subject: 'báo cáo kết quả Đề án 06 quý II/2026',
      period: { label: 'quý II/2026', from: '2026-04-01', to: '2026-06-30' },
      request: { symbol: '1200/CAT-PC06', date: '2026-06-20' },
      signer: { name: 'Nguyễn Văn Thử', position: 'PHÓ GIÁM ĐỐC', authority: 'KT. GIÁM ĐỐC' },
      distribution: ['Như trên', 'Lưu: VT, VP'],
    });
  });

  test('a report that lost its letterhead: sender and province from the words', () => {
    expect(
      header(`@title BÁO CÁO
@title Kết quả phong trào trên địa bàn xã Tân An
@addressee Kính gửi: Sở Khoa học và Công nghệ tỉnh Nghệ An
Căn cứ Công văn số 90/SKHCN-CĐS ngày 01/12/2025 của Sở Khoa học và Công nghệ, UBND xã Tân An báo cáo tình hình năm 2025 như sau:
@signature TM. UBND XÃ
@signature CHỦ TỊCH
@signature Phan Văn Mẫu`),
    ).toMatchObject({
      symbol: null,
      date: null,
      place: null,
      issuer: { name: 'Ủy ban nhân dân xã Tân An', unit: 'xã Tân An', level: 'commune', province: 'Nghệ An' },
      period: { label: 'năm 2025' },
      request: { symbol: '90/SKHCN-CĐS' },
      signer: { name: 'Phan Văn Mẫu', position: 'CHỦ TỊCH', authority: 'TM. UBND XÃ' },
    });
  });

  test('a commune’s name that two provinces share tells no province by itself; one that only one has does', () => {
    const of = (name: string) =>
      header(`@letterhead UBND XÃ ${name}\n@letterhead Số: 1/BC-UBND\n@title BÁO CÁO\nNội dung.`).issuer?.province;
    expect(of('TÂN AN')).toBeNull();
    expect(of('EA KAR')).toBe('Đắk Lắk');
  });

  test('a Party plan', () => {
    expect(
      header(`@letterhead TỈNH ỦY LÂM ĐỒNG
@letterhead BAN TUYÊN GIÁO VÀ DÂN VẬN
@letterhead *
@letterhead Số 45-KH/BTGDVTU
@letterhead ĐẢNG CỘNG SẢN VIỆT NAM
@letterhead Lâm Đồng, ngày 12 tháng 3 năm 2026
@title KẾ HOẠCH
@title tuyên truyền Nghị quyết số 57-NQ/TW giai đoạn 2026 - 2030
Thực hiện Kế hoạch số 12-KH/TU ngày 02/02/2026 của Ban Thường vụ Tỉnh ủy, Ban Tuyên giáo và Dân vận xây dựng kế hoạch như sau:
@recipients Nơi nhận:
@recipients - Thường trực Tỉnh ủy (báo cáo),
@recipients - Lưu Văn phòng Ban.
@signature K/T TRƯỞNG BAN
@signature PHÓ TRƯỞNG BAN
@signature Trần Thị Ví Dụ`),
    ).toMatchObject({
      documentType: 'kế hoạch',
      purpose: 'plan',
      symbol: '45-KH/BTGDVTU',
      issuer: { level: 'party', province: 'Lâm Đồng' },
      period: { from: '2026-01-01', to: '2030-12-31' },
      request: null,
      signer: { name: 'Trần Thị Ví Dụ', position: 'PHÓ TRƯỞNG BAN', authority: 'K/T TRƯỞNG BAN' },
      distribution: ['Thường trực Tỉnh ủy (báo cáo)', 'Lưu Văn phòng Ban'],
    });
  });

  test('a province that asks: a request, whatever its subject says', () => {
    expect(
      header(`@letterhead ỦY BAN NHÂN DÂN
@letterhead TỈNH LÀO CAI
@letterhead Số: 5511/UBND-VX
@letterhead V/v báo cáo kết quả phổ cập kỹ năng số
@letterhead Lào Cai, ngày      tháng 11 năm 2025
@addressee Kính gửi:
@addressee - Các sở, ban, ngành tỉnh;
@addressee - UBND các xã, phường.
UBND tỉnh yêu cầu các cơ quan, đơn vị báo cáo kết quả, gửi về Sở Khoa học và Công nghệ trước ngày 05/12/2025.
@signature TL. CHỦ TỊCH
@signature CHÁNH VĂN PHÒNG
@signature Ngô Thử`),
    ).toMatchObject({
      documentType: 'công văn',
      purpose: 'request',
      date: null,
      place: 'Lào Cai',
      issuer: { unit: 'tỉnh Lào Cai', level: 'province', province: 'Lào Cai' },
      recipients: ['Các sở, ban, ngành tỉnh', 'UBND các xã, phường'],
      subject: 'báo cáo kết quả phổ cập kỹ năng số',
      signer: { position: 'CHÁNH VĂN PHÒNG', authority: 'TL. CHỦ TỊCH' },
    });
  });

  test('nothing is guessed of a text that is no document', () => {
    expect(header('Chiều nay trời mưa to.\nBà con gặt lúa sớm.')).toEqual({
      documentType: null,
      purpose: null,
      symbol: null,
      date: null,
      place: null,
      issuer: null,
      recipients: [],
      subject: null,
      period: null,
      request: null,
      signer: null,
      distribution: [],
    });
  });
});

test('a symbol that recognition misread in the letterhead is repaired, in a typed text not', () => {
  const { reading } = readProof('@letterhead ĐẢNG ỦY XÃ LẠC SƠN\n@letterhead Số 21-CV/ĐĐU\n@title BÁO CÁO');
  const read = (textOrigin: 'ocr' | 'txt') => toRecord(reading, extract({ ...reading, textOrigin })).header.symbol;
  expect(read('ocr')).toBe('21-CV/ĐU');
  expect(read('txt')).toBe('21-CV/ĐĐU');
});

test('recognition loses tone marks of capitals: a letterhead is spelt as the text spells the same words', () => {
  const { reading } = readProof(
    '@letterhead ỦY BAN NHÂN DÂN\n@letterhead XÃ KROÔNG NẢNG\n@letterhead Số: 21/BC-UBND\n@title BÁO CÁO\nĐến nay, xã Krông Năng có 12 thôn. UBND xã Krông Năng báo cáo như sau:\n# 1. Kết quả\nĐã mở 02 lớp.',
  );
  const read = (textOrigin: 'ocr' | 'txt') => toRecord(reading, extract({ ...reading, textOrigin })).header.issuer?.unit;
  expect(read('ocr')).toBe('xã Krông Năng');
  expect(read('txt')).not.toBe('xã Krông Năng');
});

test('recognition makes much of «V/v»; below the number line what it makes opens the subject', () => {
  for (const about of ['VX%', 'V/%v', 'Vé']) {
    const { reading } = readProof(
      `@letterhead SỞ NỘI VỤ\n@letterhead Số: 21/SNV-VP\n@letterhead ${about} báo cáo văn thư\n@addressee Kính gửi: UBND tỉnh`,
    );
    expect(toRecord(reading, extract({ ...reading, textOrigin: 'ocr' })).header.subject).toBe('báo cáo văn thư');
  }
});

test('a letterhead that the page wrapped in the middle of its words', () => {
  const { reading } = readProof(
    '@letterhead BỘ\n@letterhead TÀI CHÍNH\n@letterhead CỤC THUẾ\n@letterhead CỘNG HÒA XÃ HỘI\n@letterhead CHỦ NGHĨA VIỆT NAM\n@letterhead Độc lập - Tự do - Hạnh phúc\n@letterhead Số:\n@letterhead 62/CT-CS\n@letterhead Tây\n@letterhead Ninh, ngày 01 tháng 12 năm 2025\n@title V/v hóa đơn\n@addressee Kính gửi: Thuế tỉnh A',
  );
  expect(toRecord(reading, extract(reading)).header).toMatchObject({ issuer: { name: 'Cục Thuế' }, symbol: '62/CT-CS', place: 'Tây Ninh' });
  expect(
    header(
      '@letterhead VĂN\n@letterhead PHÒNG CHÍNH PHỦ\n@letterhead CỘNG\n@letterhead HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n@letterhead Số: 4/TB-VPCP\n@title THÔNG BÁO',
    ).issuer?.name,
  ).toBe('Văn phòng Chính phủ');
  expect(header('@letterhead CỤC THUẾ THUẾ TỈNH TÂY NINH\n@letterhead Số: 3/TNI-QL\n@title V/v thuế suất').issuer?.name).toBe(
    'Thuế tỉnh Tây Ninh',
  );
  expect(header('@letterhead BỘ TÀI CHÍNH CỤC HẢI QUAN\n@letterhead Số: 3/TB-CHQ\n@title THÔNG BÁO').issuer?.name).toBe('Cục Hải quan');
});

test('a kind’s line that names its subject needs no sentence below it; a table’s bar is no part of a name', () => {
  expect(
    header('@title KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2025\nNgày 18 tháng 7 năm 2025 UBND xã Lạc Sơn đã ban hành kế hoạch trên địa bàn xã')
      .subject,
  ).toBe('CẢI CÁCH HÀNH CHÍNH NĂM 2025');
  expect(
    header(
      '@letterhead SỞ NỘI VỤ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n@letterhead Số: 4/KH-SNV | An Bình, ngày 11 tháng 10 năm 2025 |\n@title KẾ HOẠCH',
    ).issuer?.name,
  ).toBe('Sở Nội vụ');
});

test('who serves a steering committee is named with it', () => {
  expect(
    header('@letterhead BAN CHỈ ĐẠO CĐS TỈNH THANH HÓA\n@letterhead CƠ QUAN THƯỜNG TRỰC\n@letterhead Số: 15/BC-CQTT\n@title BÁO CÁO').issuer
      ?.name,
  ).toBe('Cơ quan thường trực Ban Chỉ đạo CĐS tỉnh Thanh Hóa');
});

test('what stands in quotes within a letterhead’s name begins with a capital', () => {
  const { reading } = readProof(
    '@letterhead ĐẢNG ỦY XÃ LẠC SƠN\n@letterhead BAN CHỈ ĐẠO PHONG TRÀO\n@letterhead “HỌC KỸ NĂNG SỐ”\n@letterhead Số: 09-BC/BCĐ\n@title BÁO CÁO',
  );
  expect(toRecord(reading, extract(reading)).header.issuer?.name).toContain('“Học kỹ năng số”');
});

test('the country’s name cut in a narrow column belongs to no issuer', () => {
  const { reading } = readProof(
    '@letterhead ỦY BAN NHÂN DÂN TỈNH ĐỒNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA\n@letterhead NAI\n@letterhead VIỆT NAM\n@letterhead Số: 18/KH-UBND\n@title KẾ HOẠCH',
  );
  expect(toRecord(reading, extract(reading)).header.issuer).toMatchObject({ name: 'Ủy ban nhân dân tỉnh Đồng Nai', level: 'province' });
});

test('a board named after a resolution; a name that the text gives with its tier takes the place of the letterhead', () => {
  expect(
    header('@letterhead ĐẢNG ỦY PHƯỜNG BUÔN HỒ\n@letterhead BAN CHỈ ĐẠO THỰC HIỆN NGHỊ QUYẾT 57\n@title BÁO CÁO\n# I. Kết quả\nTốt.').issuer
      ?.name,
  ).toBe('Ban Chỉ đạo thực hiện Nghị quyết 57');
  expect(
    header(
      '@letterhead UBND XÃ NẬM CẮN\n@letterhead TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG\n@title BÁO CÁO\nTrung tâm Phục vụ hành chính công xã báo cáo kết quả như sau:\n# I. Kết quả\nTốt.',
    ).issuer,
  ).toMatchObject({ name: 'Trung tâm Phục vụ hành chính công xã Nậm Cắn', unit: 'xã Nậm Cắn' });
});
