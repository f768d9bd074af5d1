import { toRecord } from '@tonghop/model';
import { describe, expect, test } from 'vitest';
import { extract } from '../../extract.ts';
import { PROVINCES } from '../../lexicon/units.ts';
import { readProof } from '../../proof.ts';

const issuer = (above: string, below: string) => {
  const { reading } = readProof(
    `@letterhead ${above}\n@letterhead ${below}\n@letterhead Số: 47/BC-UBND\n@title BÁO CÁO\n# I. Kết quả\nĐã mở 12 lớp.`,
  );
  const found = toRecord(reading, extract(reading)).header.issuer;
  return [found?.name, found?.unit, found?.level, found?.province];
};

test.each([
  ['UBND TỈNH ĐỒNG THÁP', 'XÃ HÒN VÍ', 'Ủy ban nhân dân xã Hòn Ví', 'xã Hòn Ví', 'Đồng Tháp'],
  ['ỦY BAN NHÂN DÂN TỈNH AN GIANG', 'ĐẶC KHU ĐẢO VÍ', 'Ủy ban nhân dân đặc khu Đảo Ví', 'đặc khu Đảo Ví', 'An Giang'],
  ['TỈNH LÀO CAI', 'PHƯỜNG CAM VÍ', 'Ủy ban nhân dân phường Cam Ví', 'phường Cam Ví', 'Lào Cai'],
  ['UBND TP. ĐÀ NẴNG', 'XÃ TRÀ VÍ', 'Ủy ban nhân dân xã Trà Ví', 'xã Trà Ví', 'Đà Nẵng'],
  ['ỦY BAN NHÂN DÂN', 'XÃ HÒN VÍ', 'Ủy ban nhân dân xã Hòn Ví', 'xã Hòn Ví', null],
])('«%s» over «%s»', (above, below, name, unit, province) => {
  expect(issuer(above, below)).toEqual([name, unit, 'commune', province]);
});

test('a post of the border guard stands below its command', () => {
  expect(issuer('BỘ CHỈ HUY BỘ ĐỘI BIÊN PHÒNG THÀNH PHỐ VÍ', 'ĐỒN BIÊN PHÒNG ĐẢO VÍ')[0]).toBe('Đồn Biên phòng Đảo Ví');
});

test('the Front’s committee on the line of the Front is an organ of it', () => {
  const { reading } = readProof(
    '@letterhead MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH HƯNG YÊN BAN THƯỜNG TRỰC\n@letterhead Số: 22/BC-MTTQ-BTT\n@title BÁO CÁO\n# I. Kết quả\nTốt.',
  );
  expect(toRecord(reading, extract(reading)).header.issuer?.name).toBe('Ban Thường trực Mặt trận Tổ quốc Việt Nam tỉnh Hưng Yên');
});

test('the Youth Union’s name on the line of its committee is no part of it', () => {
  const { reading } = readProof(
    '@letterhead ĐOÀN TNCS HỒ CHÍ MINH BCH ĐOÀN XÃ HÒN VÍ\n@letterhead Số: 31-BC/ĐTN\n@title BÁO CÁO\n# I. Kết quả\nTốt.',
  );
  expect(toRecord(reading, extract(reading)).header.issuer?.name).toBe('BCH Đoàn xã Hòn Ví');
});

test('a name that a narrow column broke ends before the next body’s', () => {
  const { reading } = readProof(
    '@letterhead UBND PHƯỜNG NAM\n@letterhead VÍ TRƯỜNG THCS LÊ VĂN MẪU\n@letterhead Số: 57/BC-THCS\n@title BÁO CÁO\n# I. Kết quả\nTốt.',
  );
  expect(toRecord(reading, extract(reading)).header.issuer).toMatchObject({ name: 'Trường THCS Lê Văn Mẫu', level: 'school' });
});

describe('every commune’s letterhead', () => {
  // What in other letterheads opens a body, ends a line or is the country's motto stands in names: «Trường Lưu», «Hội An», «Lưu Vệ», «Hạnh Phúc».
  const communes = PROVINCES.flatMap((province) =>
    (['xã', 'phường', 'đặc khu'] as const).flatMap((kind) =>
      province.communes[kind].map((name) => ({ province: province.name, kind, name })),
    ),
  );
  const strange = communes.filter(({ name }) =>
    /(?:^|\s)(?:Hội|Đoàn|Trường|Trung Tâm|Sở|Phòng|Ban|Tổ|Công|Viện|Bộ|Quỹ|Tân|Vệ|Cửa|Va|Hạnh)(?:\s|$)|^\d|['’]|^\p{Lu}{2}/u.test(name),
  );
  const told = (lines: readonly string[], { kind, province }: { kind: string; province: string }) => {
    const head = lines.map((line) => `@letterhead ${line.toLocaleUpperCase('vi')}`).join('\n');
    const { reading } = readProof(
      `${head}\n@letterhead Số: 12/BC\n@title BÁO CÁO\n@title Chuyển đổi số tại các ${kind} của tỉnh ${province}\n# I. Kết quả\nĐã mở 12 lớp.`,
    );
    return toRecord(reading, extract(reading)).header.issuer;
  };
  test('is read as that commune’s, its Party committee’s and its school’s as theirs', () => {
    expect(strange.length).toBeGreaterThan(100);
    for (const one of strange) {
      const unit = `${one.kind} ${one.name}`;
      const committee = { name: `Ủy ban nhân dân ${unit}`, unit, level: 'commune', province: one.province };
      expect(told(['Ủy ban nhân dân', unit], one)).toMatchObject(committee);
      expect(told([`UBND ${unit}`], one)).toMatchObject(committee);
      expect(told(['Đảng bộ tỉnh', `Đảng ủy ${unit}`], one)).toMatchObject({ name: `Đảng ủy ${unit}`, unit, level: 'party' });
      expect(told([`UBND ${unit}`, 'Trường Tiểu học Kim Đồng'], one)).toMatchObject({ name: 'Trường Tiểu học Kim Đồng', level: 'school' });
    }
  });
});

test.each([
  ['PHÒNG VĂN HÓA - XÃ HỘI', 'Phòng Văn hóa - Xã hội', 'Phòng Văn hóa - Xã hội'],
  ['BẢO HIỂM XÃ HỘI TỈNH LÀO CAI', 'Bảo hiểm xã hội tỉnh Lào Cai', 'Bảo hiểm xã hội tỉnh Lào Cai'],
])('society in «%s» is no commune', (line, name, unit) => {
  const { reading } = readProof(`@letterhead ${line}\n@letterhead Số: 5/BC-VHXH\n@title BÁO CÁO\n# I. Kết quả\nTốt.`);
  expect(toRecord(reading, extract(reading)).header.issuer).toMatchObject({ name, unit });
});

test('a stroke between the lines of a scan joins no bodies of two tiers', () => {
  const { reading } = readProof(
    '@letterhead MTTQ VIỆT NAM TỈNH NGHỆ AN - ỦY BAN MTTQ VIỆT NAM XÃ VÍ DỤ\n@letterhead Số: 31/BC-MTTQ\n@title BÁO CÁO\n# I. Kết quả\nTốt.',
  );
  expect(toRecord(reading, extract(reading)).header.issuer).toMatchObject({ name: 'Ủy ban MTTQ Việt Nam xã Ví Dụ', unit: 'xã Ví Dụ' });
});

test.each(['. XÃ QUẢNG UYÊN', "' XÃ QUẢNG UYÊN", '_XÃ QUẢNG UYÊN'])('a speck in «%s» is no part of the name', (line) => {
  const { reading } = readProof(
    `@letterhead ỦY BAN NHÂN DÂN\n@letterhead ${line}\n@letterhead Số: 31/BC-UBND\n@title BÁO CÁO\n# I. Kết quả\nTốt.`,
  );
  expect(toRecord(reading, extract(reading)).header.issuer).toMatchObject({ name: 'Ủy ban nhân dân xã Quảng Uyên', unit: 'xã Quảng Uyên' });
});

describe('every province’s letterhead', () => {
  const told = (head: string, place: string) => {
    const { reading } = readProof(
      `@letterhead ${head}\n@letterhead Số: 12/BC-X\n@letterhead ${place}, ngày 12 tháng 12 năm 2025\n@title BÁO CÁO\n# I. Kết quả\nTốt.`,
    );
    return toRecord(reading, extract(reading)).header;
  };
  test('is read with its name, those merged in 2025 too', () => {
    for (const { name: now, kind, merged } of PROVINCES)
      for (const name of [now, ...merged]) {
        const place = `${name === now ? kind : 'tỉnh'} ${name}`;
        const upper = place.toLocaleUpperCase('vi');
        expect(told(`HĐND ${upper}`, name)).toMatchObject({ place: name, issuer: { name: `Hội đồng nhân dân ${place}`, unit: place } });
        expect(told(`SỞ KHOA HỌC VÀ CÔNG NGHỆ ${name.toLocaleUpperCase('vi')}`, name).issuer).toMatchObject({
          name: `Sở Khoa học và Công nghệ ${name}`,
          level: 'department',
          province: name,
        });
      }
  });
  test.each(['Dền Sáng', '1 Bảo Lộc', 'Măng Đen'])('«%s, ngày …» is place and day', (place) => {
    expect(told('UBND XÃ VÍ DỤ', place)).toMatchObject({ place, date: '2025-12-12' });
  });
});

test('a union beside a department, and the office of a province below the highest', () => {
  const named = (line: string) => {
    const { reading } = readProof(`@letterhead ${line}\n@letterhead Số: 88/KH\n@title KẾ HOẠCH\n# I. Nội dung\nMở lớp.`);
    return toRecord(reading, extract(reading)).header.issuer?.name;
  };
  expect(named('SỞ GIÁO DỤC VÀ ĐÀO TẠO - TỈNH ĐOÀN BẮC NINH')).toMatch(/^Sở Giáo dục và Đào tạo/);
  expect(named('VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO VIỆN KIỂM SÁT NHÂN DÂN TỈNH CAO BẰNG')).toMatch(/^Viện [Kk]iểm sát nhân dân tỉnh Cao Bằng$/);
});

test('a name with a typographic apostrophe is in its province', () => {
  expect(issuer('ỦY BAN NHÂN DÂN', 'XÃ CƯ M’GAR')[3]).toBe('Đắk Lắk');
});

test.each([
  ['BỘ TÀI CHÍNH', 'THỐNG KÊ TỈNH HÀ TĨNH', 'Thống kê tỉnh Hà Tĩnh'],
  ['NGÂN HÀNG CHÍNH SÁCH XÃ HỘI', 'CHI NHÁNH TỈNH HÀ TĨNH', 'Chi nhánh Ngân hàng Chính sách xã hội tỉnh Hà Tĩnh'],
  ['NGÂN HÀNG NHÀ NƯỚC VIỆT NAM', 'NHNN CHI NHÁNH KHU VỰC 8', 'NHNN Chi nhánh Khu vực 8'],
  ['ĐOÀN TNCS HỒ CHÍ MINH', 'BCH TỈNH ĐOÀN HÀ TĨNH', 'BCH Tỉnh đoàn Hà Tĩnh'],
])('«%s» over «%s»: %s', (above, below, name) => expect(issuer(above, below)[0]?.toLowerCase()).toBe(name.toLowerCase()));

test('a number that a scan runs into the body’s line is none of its name, and «Đăk Nông» is its province', () => {
  const { reading } = readProof(
    '@letterhead ỦY BAN NHÂN DÂN TỈNH ĐĂK NÔNG Số: 2Z7/BC-UBND\n@letterhead Đăk Nông, ngày 12 tháng 12 năm 2024\n@title BÁO CÁO\n# I. Kết quả\nTốt.',
  );
  expect(toRecord(reading, extract(reading)).header.issuer).toMatchObject({
    name: 'Ủy ban nhân dân tỉnh Đăk Nông',
    level: 'province',
    province: 'Đắk Nông',
  });
});

test.each(['Số;3/1 /UBND-VP', 'ó: đ40/BC - UBND'])('«UBND PHƯỜNG …  %s», as a scan was read, is the body alone', (number) => {
  const { reading } = readProof(`@letterhead ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH ${number}\n@title BÁO CÁO\n# I. Kết quả\nTốt.`);
  expect(toRecord(reading, extract(reading)).header.issuer?.name).toBe('Ủy ban nhân dân tỉnh Hà Tĩnh');
});

test('a committee alone in a letterhead is that of the province where it was signed', () => {
  const of = (place: string) => {
    const { reading } = readProof(
      `@letterhead ỦY BAN NHÂN DÂN\n@letterhead Số: 61/KH-UBND\n@letterhead ${place}, ngày 12 tháng 12 năm 2025\n@title KẾ HOẠCH\n# I. Nội dung\nMở lớp.`,
    );
    return toRecord(reading, extract(reading)).header.issuer;
  };
  expect(of('Bình Định')).toMatchObject({ name: 'Ủy ban nhân dân tỉnh Bình Định', unit: 'tỉnh Bình Định', level: 'province' });
  expect(of('Hải Phòng')).toMatchObject({ name: 'Ủy ban nhân dân thành phố Hải Phòng', unit: 'thành phố Hải Phòng' });
  expect(of('Ví Dụ')?.name).toBe('Ủy ban nhân dân');
});

test('«THÔNG BÁO KẾT LUẬN …» is a notice by its form, about a conclusion', () => {
  const { reading } = readProof(
    '@letterhead UBND TỈNH HÀ TĨNH\n@title THÔNG BÁO KẾT LUẬN PHIÊN HỌP LẦN THỨ HAI CỦA TỔ CÔNG TÁC\n# I. Kết quả\nTốt.',
  );
  const { header } = toRecord(reading, extract(reading));
  expect([header.documentType, header.subject]).toEqual(['thông báo', 'KẾT LUẬN PHIÊN HỌP LẦN THỨ HAI CỦA TỔ CÔNG TÁC']);
});

test('what «… Nghị quyết của Trung ương Đảng, …» closes is issued by none of the highest bodies', () => {
  const { reading } = readProof('@title BÁO CÁO\n# I. Kết quả\nXã đã mở lớp theo các Nghị quyết của Trung ương Đảng, cùng cả nước học số.');
  expect(toRecord(reading, extract(reading)).header.issuer).toBeNull();
});

test('a province is known without its tones, by authors who type none', () => {
  const { reading } = readProof(
    '@letterhead UBND TINH LAO CAI\n@letterhead SO NONG NGHIEP VA MOI TRUONG\n@letterhead So: 3120/SNNMT-VP\n@title BAO CAO\n# 1. Ket qua\nDa mo 12 lop.',
  );
  expect(toRecord(reading, extract(reading)).header.issuer?.province).toBe('Lào Cai');
});
