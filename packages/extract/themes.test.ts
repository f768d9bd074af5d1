import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { THEMES } from './lexicon/themes.ts';
import { themeNamed, themes } from './themes.ts';

describe('themes', () => {
  test.each([
    ['Cán bộ theo dõi chuyển đổi số đều kiêm nhiệm, khối lượng công việc lớn.', ['nhan-luc', 'khoi-luong-viec']],
    ['Sóng di động ở hai bản còn chập chờn, đường truyền Internet yếu.', ['ha-tang']],
    ['Nguồn kinh phí dành cho tập huấn còn ít.', ['tap-huan', 'kinh-phi']],
    ['Một số hộ thiếu điện thoại thông minh; bà con còn e ngại khi thanh toán trực tuyến.', ['tam-ly-thoi-quen', 'thiet-bi-nguoi-dan']],
    ['Công tác phối hợp giữa các ban ngành chưa đồng bộ.', ['phoi-hop']],
    ['Công chức văn hóa xã hội phụ trách 05 mảng việc, không còn thời gian học.', ['nhan-luc', 'tu-hoc']],
    ['Cáp quang ra đảo bị đứt hai lần trong quý.', ['ha-tang']],
    ['Dự toán năm giao muộn nên lớp học phải lùi.', ['kinh-phi']],
    ['Đội ngũ phụ trách chưa qua đào tạo bài bản.', ['ky-nang-can-bo']],
    ['Kinh phí phân bổ cho các thôn chậm.', ['kinh-phi']],
    ['Số liệu giữa các ngành không thống nhất, mỗi sở một biểu.', ['du-lieu']],
    ['Hai hệ thống một cửa khác nhau sau hợp nhất tỉnh.', ['phan-mem', 'khoi-luong-viec']],
    ['Bà con bận mùa vụ, lớp buổi tối thưa người.', ['tu-hoc']],
    ['Xã chỉ có 01 công chức và không tuyển thêm.', ['nhan-luc']],
    ['Đường truyền thông suốt, không mất gói tin nào.', []],
    ['Đường truyền dùng chung nên thường xuyên quá tải.', ['ha-tang']],
    ['Trang thiết bị tại Trung tâm đầu tư từ lâu, hay trục trặc.', ['thiet-bi-co-quan']],
    ['Một số cấp ủy chưa thật sự vào cuộc.', ['nhan-thuc']],
    ['Công chức phụ trách đã nghỉ phép.', []],
  ])('difficulty «%s»', (text, expected) => expect(themes(text, 'difficulty')).toEqual(expected));

  test.each([
    ['Sớm bố trí kinh phí và nâng cấp hạ tầng viễn thông tại các ấp vùng lõm sóng.', ['kinh-phi', 'ha-tang']],
    ['Ban hành hướng dẫn thống nhất về mức chi cho Tổ công nghệ số cộng đồng.', ['to-cong-nghe-so', 'co-che']],
  ])('proposal «%s»', (text, expected) => expect(themes(text, 'proposal')).toEqual(expected));

  test.each([
    ['Phát động phong trào thi đua, khen thưởng tập thể tiêu biểu', ['khen-thuong']],
    ['Không để ai bị bỏ lại phía sau', []],
    ['Hướng dẫn bà con dùng dịch vụ công trực tuyến và VNeID', ['ky-nang-nguoi-dan', 'danh-tinh-so', 'dich-vu-cong']],
  ])('task «%s»', (text, expected) => expect(themes(text, 'task')).toEqual(expected));

  test('tones decide where folded words meet', () => {
    expect(themes('Phong trào mang tính hình thức, song kết quả yếu', 'difficulty')).not.toContain('ha-tang');
    expect(themes('Mạng ở thôn yếu', 'difficulty')).toContain('ha-tang');
    expect(themes('Thực hiện song song hồ sơ giấy', 'difficulty')).toContain('dich-vu-cong');
    expect(themes('Tập huấn còn châm chước', 'difficulty')).not.toContain('tap-huan');
  });

  test('a cue begins and ends with whole words', () => {
    expect(themes('Mở thêm lớp tập huấn', 'proposal')).toContain('tap-huan');
    expect(themes('Cán bộ chuyên môn của trường được đào tạo ở nơi khác', 'proposal')).not.toContain('tap-huan');
  });

  test('text without diacritics and with wrong ones is still read', () => {
    expect(themes('Ha tang vien thong con yeu', 'difficulty')).toEqual(['ha-tang']);
    expect(themes('Công tác tuyền truyền chưa sâu rộng', 'difficulty')).toEqual(['tuyen-truyen']);
  });

  test('codebooks: 25, 20 and 20 codes, each slug once in its kind, names by slug or code', () => {
    expect(Object.values(THEMES).map((list) => list.length)).toEqual([25, 20, 20]);
    for (const list of Object.values(THEMES)) {
      expect(new Set(list.map((theme) => theme.slug)).size).toBe(list.length);
      for (const theme of list) expect(theme.slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
    }
    expect(themeNamed('d08', 'difficulty')?.slug).toBe('nhan-luc');
    expect(themeNamed('nhan-luc', 'difficulty')?.code).toBe('D08');
    expect(themeNamed('Hạ tầng', 'difficulty')?.slug).toBe('ha-tang');
    for (const theme of THEMES.proposal) expect(themeNamed(theme.name.toUpperCase(), 'proposal')).toBe(theme);
    expect(themeNamed('không có', 'task')).toBeUndefined();
  });

  test('any text is answered in the order of the codebook', () => {
    const order = THEMES.difficulty.map((theme) => theme.slug);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const found = themes(text, 'difficulty').map((slug) => order.indexOf(slug));
        expect(found).toEqual([...found].sort((a, b) => a - b));
      }),
    );
  });
});

test('science is no course, life no signal, few of a people no lack, and a cue holds whole words', () => {
  expect(themes('Sở Khoa học và Công nghệ rà soát nhiệm vụ khoa học.', 'task')).toEqual([]);
  expect(themes('So Khoa hoc va Cong nghe huong dan.', 'task')).toEqual([]);
  expect(themes('Giám đốc Sở (báo cáo).', 'proposal')).toEqual([]);
  expect(themes('Mở khóa học trực tuyến.', 'task')).toContain('nen-tang-hoc');
  expect(themes('Phục vụ đời sống.', 'proposal')).toEqual([]);
  expect(themes('Hạ tầng số vùng đồng bào dân tộc thiểu số.', 'difficulty')).not.toContain('ha-tang');
  expect(themes('Vùng đồng bào dân tộc thiểu số.', 'difficulty')).toContain('ho-kho-khan');
  expect(themes('Đời sống người dân còn khó khăn.', 'difficulty')).toContain('ho-kho-khan');
  expect(themes('Máy tính cài phần mềm chống mã độc.', 'difficulty')).not.toContain('thiet-bi-co-quan');
  expect(themes('Máy tính hay hỏng.', 'difficulty')).toContain('thiet-bi-co-quan');
  expect(themes('Cụ thể hóa thành chương trình của đơn vị.', 'task')).toContain('ke-hoach');
});
