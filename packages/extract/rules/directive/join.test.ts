import { type Finding, toRecord } from '@tonghop/model';
import { describe, expect, test } from 'vitest';
import { extract } from '../../extract.ts';
import { readProof } from '../../proof.ts';

const HEAD =
  '@letterhead ỦY BAN NHÂN DÂN\n@letterhead XÃ SƠN KIM 2\n@letterhead Số: 47/BC-UBND\n@letterhead Sơn Kim 2, ngày 10 tháng 12 năm 2025\n' +
  '@title BÁO CÁO\n@title Kết quả năm 2025\n@addressee Kính gửi: Sở Nội vụ\n';
const findings = (text: string): Finding[] => extract(readProof(HEAD + text).reading);
const cited = (text: string) =>
  findings(text)
    .filter((f): f is Finding<'directive'> => f.kind === 'directive')
    .map((f) => ({ ...f.fields, mentions: f.fields.mentions.length }));

describe('places where one document is cited become one entry', () => {
  test('short forms go to the fuller citation, the last one before them', () => {
    expect(
      cited('Nghị quyết số 71-NQ/TW ngày 22/8/2025; Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ. Nghị quyết 71 rất hay.'),
    ).toMatchObject([
      { symbol: '71-NQ/TW', mentions: 1 },
      { symbol: '71/NQ-CP', mentions: 2 },
    ]);
    expect(cited('Hoàn thành Kế hoạch số 233/KH-UBND.\nTheo Kế hoạch 233, xã họp.\nKH 233 còn hiệu lực.')).toMatchObject([
      { symbol: '233/KH-UBND', mentions: 3 },
    ]);
    expect(cited('Nghị định số 30/2020/NĐ-CP; Nghị định 30/2020.')).toMatchObject([{ symbol: '30/2020/NĐ-CP', mentions: 2 }]);
  });

  test('one number of two terms, years or tiers is two documents; a misprinted day is not', () => {
    expect(cited('Chương trình số 01-CTr/TU ngày 12/01/2021 và Chương trình số 01-CTr/TU ngày 20/11/2025 của Tỉnh ủy')).toHaveLength(2);
    expect(cited('Kế hoạch số 05/KH-UBND ngày 10/01/2025 của UBND tỉnh; Kế hoạch số 05/KH-UBND ngày 16/7/2025 của UBND xã')).toHaveLength(
      2,
    );
    expect(cited('Nghị quyết số 57-NQ/TW ngày 22/12/2024; Nghị quyết số 57-NQ/TW ngày 22/12/2025')).toMatchObject([
      { date: '2024-12-22', mentions: 2 },
    ]);
  });

  test('a year that one place leaves out, and a kind that no resolution of the National Assembly names', () => {
    expect(cited('Nghị định số 88/NĐ-CP ngày 13/4/2025; Nghị định số 88/2025/NĐ-CP ngày 13/4/2025.')).toMatchObject([
      { symbol: '88/2025/NĐ-CP', mentions: 2 },
    ]);
    expect(cited('Nghị quyết số 12/NQ-HĐND ngày 10/7/2025; Nghị quyết số 12/2025/NQ-HĐND ngày 15/8/2025.')).toHaveLength(2);
    expect(cited('Nghị quyết số 193/2025/NQ-QH15; Nghị quyết số 193/2025/QH15 của Quốc hội.')).toMatchObject([
      { symbol: '193/2025/QH15', mentions: 2 },
    ]);
    expect(cited('Nghị quyết số 412/2025/NQ-QH15 của Quốc hội.')).toMatchObject([{ symbol: '412/2025/NQ-QH15' }]);
  });

  test('a quotation holds the title, and a closing mark begins none', () => {
    expect(
      cited(
        'Thực hiện Công văn số 420-CV/TU ngày 20/10/2026 của Tỉnh ủy "về việc sơ kết Nghị quyết 57-NQ/TW", Đảng ủy xã báo cáo.\nKế hoạch số 14/KH-UBND ngày 02/3/2026 “V/v chuyển đổi số năm 2026”, xã đã triển khai.',
      ).map(({ title }) => title),
    ).toEqual(['sơ kết Nghị quyết 57-NQ/TW', null, 'chuyển đổi số năm 2026']);
  });

  test('titles end where the sentence goes on', () => {
    expect(
      cited(
        'Văn bản số 31/CV-HNT ngày 28/6/2025 của Hội Nuôi tôm tỉnh về việc gia hạn đại hội và ý kiến của Sở Nội vụ tại Tờ trình số 478/TTr-SNV ngày 21/7/2025.',
      ).map(({ title }) => title),
    ).toEqual(['gia hạn đại hội', null]);
    expect(
      cited(
        'Nghị định số 126/2024/NĐ-CP quy định về tổ chức hội thì Chủ tịch UBND tỉnh có thẩm quyền phê duyệt.\nQuyết định số 93/2007/QĐ-TTg ban hành Quy chế một cửa tại địa phương cho thấy nhiều kết quả.\nTheo khoản 2 Điều 4 Nghị định số 45/2024/NĐ-CP quy định: “hội báo cáo”.\nThông báo số 408/TB-VPCP ngày 08/8/2025 kết luận phiên họp thứ ba của Ban Chỉ đạo.',
      ).map(({ title }) => title),
    ).toEqual(['quy định về tổ chức hội', 'ban hành Quy chế một cửa tại địa phương', null, 'kết luận phiên họp thứ ba của Ban Chỉ đạo']);
  });

  test('so they end at what a list, a quotation or the line above goes on to', () => {
    const titles = (text: string) => cited(text).map(({ date, title }) => [date, title]);
    expect(
      titles(
        'Thực hiện Kế hoạch số 55/KH-UBND ngày 22/3/2026 của UBND tỉnh về việc kiểm tra chuyển đổi số trên địa bàn tỉnh UBND xã An Bình báo cáo kết quả như sau:',
      ),
    ).toEqual([['2026-03-22', 'kiểm tra chuyển đổi số trên địa bàn tỉnh']]);
    expect(
      titles('Tình hình triển khai “Kế hoạch số 20/KH-UBND ngày 19/6/2026 về chuyển đổi số liên thông” vừa được Sở cập nhật.'),
    ).toEqual([['2026-06-19', 'chuyển đổi số liên thông']]);
    expect(
      titles(
        'Xã đã có Văn bản số 50/UBND-VHTT ngày 13//4/2026 về việc tuyên truyền cải cách hành chính… đến các thôn; Kế hoạch số 41/KH-UBND, ngày 31/3/2026 Kế hoạch truyền thông về chuyển đổi số.',
      ),
    ).toEqual([
      ['2026-04-13', 'tuyên truyền cải cách hành chính'],
      ['2026-03-31', 'Kế hoạch truyền thông về chuyển đổi số'],
    ]);
    expect(titles('Qua thực hiện Quyết định số 93/2007/QĐ-TTg ban hành Quy chế một cửa tại địa phương cho thấy:')).toEqual([
      [null, 'ban hành Quy chế một cửa tại địa phương'],
    ]);
  });

  test('a tier or house in small letters that acts ends the title', () => {
    const titles = cited(
      'Thực hiện Công điện số 31/CĐ-UBND ngày 02/11/2026 của Chủ tịch UBND tỉnh về ứng phó bão số 9, đặc khu kêu gọi tàu vào bờ.\nThực hiện Công văn số 32/UBND-VX ngày 03/11/2026 của UBND tỉnh về phòng, chống dịch cúm, bệnh viện huy động 40 bác sĩ.',
    ).map(({ title }) => title);
    expect(titles).toEqual(['ứng phó bão số 9', 'phòng, chống dịch cúm']);
  });

  test('what a decree is said to lack is none of its title', () => {
    const [one] = cited(
      'Việc phân cấp theo Nghị định số 35/2022/NĐ-CP ngày 28/5/2022 của Chính phủ quy định về quản lý khu công nghiệp còn chồng chéo với luật khác.',
    );
    expect(one?.title).toBe('quy định về quản lý khu công nghiệp');
  });

  test('a conference is named by its number in words', () => {
    const issuers = cited('Thực hiện Nghị quyết số 19-NQ/TW ngày 16/6/2022 của Hội nghị lần thứ năm Ban Chấp hành Trung ương, xã mở lớp.');
    expect(issuers[0]?.issuer).toBe('Hội nghị lần thứ năm Ban Chấp hành Trung ương');
  });

  test('where a commune carries a central document out is no part of its title', () => {
    const titles = cited(
      'Triển khai Nghị quyết số 35/2027/QH16 của Quốc hội về phát triển thể thao trên địa bàn xã; Kế hoạch số 61/KH-UBND ngày 02/3/2027 của UBND tỉnh về phủ sóng di động trên địa bàn xã Đồng Sa.',
    ).map(({ title }) => title);
    expect(titles).toEqual(['phát triển thể thao', 'phủ sóng di động trên địa bàn xã Đồng Sa']);
  });

  test('a closed quotation and an aside end the title, and who issues stands before a bare number', () => {
    expect(
      cited(
        'Kết luận số 111-KL/TU ngày 14/8/2025 của Ban Thường vụ Tỉnh ủy về “Nâng cao chất lượng công tác dư luận”, công tác dư luận của tỉnh đã đạt nhiều kết quả.',
      )[0],
    ).toMatchObject({ title: '“Nâng cao chất lượng công tác dư luận”' });
    expect(
      cited(
        'Nghị quyết số 254/NQ-CP ngày 04/9/2026 của Chính phủ về xử lý vướng mắc về khu công nghiệp (có hiệu lực từ ngày 15/9/2026).',
      )[0],
    ).toMatchObject({ title: 'xử lý vướng mắc về khu công nghiệp' });
    expect(cited('Ngày 6/8, Ban Thường vụ Tỉnh ủy Lào Cai đã ban hành Chỉ thị số 17 về việc nắm bắt dư luận xã hội.')[0]).toMatchObject({
      rawSymbol: '17',
      issuer: 'Ban Thường vụ Tỉnh ủy Lào Cai',
    });
  });

  test('dates, issuers and titles as clerks mistype or paraphrase them', () => {
    const told = (text: string) => cited(text).map(({ date, issuer, title }) => [date, issuer, title]);
    expect(told('Quyết định số 411/QĐ-TTg ngày 31 tháng 3 tháng 2022 của Thủ tướng Chính phủ phê duyệt Chiến lược kinh tế số.')).toEqual([
      ['2022-03-31', 'Thủ tướng Chính phủ', 'phê duyệt Chiến lược kinh tế số'],
    ]);
    expect(told('Nghị quyết số 22/NQ-TU ngày 08/6/2026 ban hành bởi Tỉnh ủy Cà Mau về chuyển đổi số.')).toEqual([
      ['2026-06-08', 'Tỉnh ủy Cà Mau', 'chuyển đổi số'],
    ]);
    expect(told('Công văn số 823/PV11(CS) ngày 18/7/2026 của Công an tỉnh về bảo đảm trật tự, cụ thể như sau:')).toEqual([
      ['2026-07-18', 'Công an tỉnh', 'bảo đảm trật tự'],
    ]);
    expect(
      told('Quyết định số 176/QĐ-UBND ngày 10/01/2026 về chương trình chuyển đổi số và nhiều văn bản chỉ đạo điều hành khác.').map(
        (row) => row[2],
      ),
    ).toEqual(['chương trình chuyển đổi số']);
  });

  test('a short form in a bracket ends the title before it', () => {
    expect(
      cited(
        'Quyết định số 709/QĐ-TTg ngày 23/7/2024 ban hành Kế hoạch thực hiện Kết luận của Bộ Chính trị (Quyết định số 709/QĐ-TTg); xã báo cáo.',
      )[0],
    ).toMatchObject({ title: 'ban hành Kế hoạch thực hiện Kết luận của Bộ Chính trị' });
  });

  test('lawyers are no law, and a report asks for none', () => {
    expect(cited('Đại hội đã được Đoàn Luật sư tỉnh Hà Tĩnh thông qua ngày 27/4/2025.')).toEqual([]);
    expect(cited('Theo Công văn số 01/BC-HHT ngày 28/6/2025 về việc báo cáo kết quả, xã báo cáo như sau:')).toMatchObject([
      { role: 'cited' },
    ]);
  });

  test('a misprint is mended with evidence and else left', () => {
    expect(cited('Nghị quyết số 57/NQ-TW ngày 22/12/2024 của Bộ Chính trị')).toMatchObject([{ symbol: '57-NQ/TW', rawSymbol: '57/NQ-TW' }]);
    expect(cited('Kế hoạch số 09/KH-ĐU; Kế hoạch số 09-KH/ĐU ngày 5/8/2025')).toMatchObject([
      { symbol: '09-KH/ĐU', rawSymbol: '09/KH-ĐU', mentions: 2 },
    ]);
    expect(cited('Kế hoạch số 09/KH-ĐU ngày 5/8/2025 của Đảng ủy')).toMatchObject([{ symbol: '09/KH-ĐU' }]);
    expect(cited('Nghị quyết số 57 ngày 22/12/2024 của Bộ Chính trị')).toMatchObject([{ symbol: '57-NQ/TW', rawSymbol: '57' }]);
    expect(cited('Nghị quyết số 57-NO/TW và Nghị quyết số 57-NQ/TW')).toMatchObject([{ symbol: '57-NQ/TW', mentions: 2 }]);
  });

  test('the longest issuer, the more telling kind', () => {
    expect(
      cited(
        'Chương trình số 42-CTr/TU của Tỉnh ủy; Chương trình số 42-CTr/TU ngày 10/4/2025 của Ban Thường vụ Tỉnh ủy. Văn bản số 9/SNV-VP; Công văn số 9/SNV-VP.',
      ),
    ).toMatchObject([{ issuer: 'Ban Thường vụ Tỉnh ủy' }, { type: 'Công văn', mentions: 2 }]);
  });

  test('laws by name; what has neither number nor date is no entry', () => {
    expect(cited('Luật Dữ liệu số 60/2024/QH15; phổ biến Luật Dữ liệu và Luật An ninh mạng năm 2018.')).toMatchObject([
      { symbol: '60/2024/QH15', mentions: 2 },
    ]);
    expect(cited('Các Nghị quyết, Kế hoạch của tỉnh; Kế hoạch này; Nghị quyết Đại hội; Kế hoạch 5 năm 2021-2025.')).toEqual([]);
  });

  test('nested titles keep both documents', () => {
    expect(cited('Kế hoạch số 96/KH-UBND ngày 30/5/2025 của UBND tỉnh triển khai Kế hoạch số 01-KH/BCĐTW ngày 21/3/2025')).toMatchObject([
      { symbol: '96/KH-UBND', title: 'triển khai Kế hoạch số 01-KH/BCĐTW ngày 21/3/2025' },
      { symbol: '01-KH/BCĐTW', role: 'cited' },
    ]);
  });
});

describe('what a document is to the report', () => {
  const role = (text: string) => cited(text).map((d) => [d.symbol, d.role]);
  test('the dispatch that asked, and the header says so', () => {
    const text =
      'Căn cứ Kế hoạch số 12/KH-UBND của UBND tỉnh; thực hiện Công văn số 45/SNV-VP ngày 4/12 của Sở Nội vụ về việc báo cáo năm 2025, UBND xã báo cáo như sau:';
    expect(role(text)).toEqual([
      ['12/KH-UBND', 'cited'],
      ['45/SNV-VP', 'request'],
    ]);
    const { reading } = readProof(HEAD + text);
    expect(toRecord(reading, extract(reading)).header.request).toEqual({ symbol: '45/SNV-VP', date: '2025-12-04' });
  });
  test('the body whose will it states, and the day before it', () => {
    expect(
      cited('Theo đề nghị của Sở Nội vụ tại Công văn số 45/SNV-VP ngày 04/12/2025 về việc báo cáo, UBND xã báo cáo như sau:'),
    ).toMatchObject([{ issuer: 'Sở Nội vụ', role: 'request' }]);
    expect(cited('Ngày 04/12/2025, Sở Nội vụ có Công văn số 45/SNV-VP về việc rà soát. UBND xã báo cáo như sau:')).toMatchObject([
      { issuer: 'Sở Nội vụ', date: '2025-12-04', role: 'request' },
    ]);
  });
  test('the decision by which a unit set up its board is its own, and not that of the province', () => {
    expect(role('# I. CHỈ ĐẠO\nXã đã kiện toàn Ban Chỉ đạo theo Quyết định số 44/QĐ-UBND ngày 22/01/2026.')).toEqual([
      ['44/QĐ-UBND', 'issued'],
    ]);
    expect(role('# I. CHỈ ĐẠO\nUBND tỉnh thành lập Ban Chỉ đạo theo Quyết định số 45/QĐ-UBND ngày 22/01/2026.')).toEqual([
      ['45/QĐ-UBND', 'cited'],
    ]);
  });

  test("the writer's own, in a sentence and in a list, and not its superiors'", () => {
    expect(role('# I. KẾT QUẢ\nUBND xã ban hành Kế hoạch số 5/KH-UBND ngày 02/8/2025; Quyết định số 6/QĐ-UBND ngày 03/8/2025.')).toEqual([
      ['5/KH-UBND', 'issued'],
      ['6/QĐ-UBND', 'issued'],
    ]);
    expect(
      role('# I. KẾT QUẢ\nXã đã ban hành 2 văn bản, gồm:\n- Kế hoạch số 5/KH-UBND;\n- Công văn số 7/UBND-VHXH về việc đôn đốc.'),
    ).toEqual([
      ['5/KH-UBND', 'issued'],
      ['7/UBND-VHXH', 'issued'],
    ]);
    expect(role('# I. KẾT QUẢ\nĐảng ủy xã ban hành Nghị quyết số 3-NQ/ĐU; UBND tỉnh ban hành Kế hoạch số 9/KH-UBND.')).toEqual([
      ['3-NQ/ĐU', 'cited'],
      ['9/KH-UBND', 'cited'],
    ]);
  });
  test('whom the writer advised has not issued what the writer did, but what he was advised to', () => {
    expect(role('# I. KẾT QUẢ\nUBND xã đã tham mưu Đảng ủy và ban hành các văn bản sau:\n- Kế hoạch số 5/KH-UBND ngày 02/8/2025;')).toEqual(
      [['5/KH-UBND', 'issued']],
    );
    expect(cited('# I. KẾT QUẢ\nUBND xã tham mưu Đảng ủy ban hành Nghị quyết số 7-NQ/ĐU ngày 02/3/2025.')).toMatchObject([
      { issuer: 'Đảng ủy', role: 'cited' },
    ]);
  });
  test('a letter with the code of its office’s unit is that of the province that writes', () => {
    const text = '# I. KẾT QUẢ\nUBND thành phố ban hành Công văn số 3310/UBND-KGVX ngày 21/8/2026 về số hóa.';
    const province = HEAD.replace('XÃ SƠN KIM 2', 'THÀNH PHỐ CẦN THƠ');
    const roles = (head: string) => extract(readProof(head + text).reading).flatMap((f) => (f.kind === 'directive' ? [f.fields.role] : []));
    expect(roles(province)).toEqual(['issued']);
    expect(roles(HEAD)).toEqual(['cited']);
  });
  test('the document itself is no citation', () => {
    expect(cited('Nội dung.\n(Kèm theo Báo cáo số 47/BC-UBND ngày 10/12/2025)')).toEqual([]);
    expect(cited('(Kèm theo Báo cáo số      /BC-UBND ngày      tháng 12 năm 2025)')).toEqual([]);
  });
});

test("a hospital's head signs, with the short code that hospitals have", () => {
  const head = HEAD.replace('ỦY BAN NHÂN DÂN\n@letterhead XÃ SƠN KIM 2', 'SỞ Y TẾ\n@letterhead BỆNH VIỆN ĐA KHOA SƠN KIM').replace(
    '47/BC-UBND',
    '47/BC-BVĐKSK',
  );
  const text = '# I. KẾT QUẢ\nGiám đốc bệnh viện ký Quyết định số 77/QĐ-BV ngày 04/8/2025. Kế hoạch số 8/KH-BV của Bệnh viện Ví Dụ.';
  expect(
    extract(readProof(head + text).reading).flatMap((f) => (f.kind === 'directive' ? [[f.fields.symbol, f.fields.role]] : [])),
  ).toEqual([
    ['77/QĐ-BV', 'issued'],
    ['8/KH-BV', 'cited'],
  ]);
});
