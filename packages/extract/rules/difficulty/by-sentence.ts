import type { SectionRole } from '@tonghop/model';
import { quick } from '../../letters.ts';
import { isEssay } from '../../outline/essay.ts';
import { asksOthers, instructs, isStatute, purpose } from '../../outline/purpose.ts';
import { passageIn } from '../../passage.ts';
import type { Proposal, Rule } from '../../rule.ts';
import { sentencesIn } from '../../sentence.ts';
import { bodyStart } from '../../shapes/section.ts';
import { themes } from '../../themes.ts';
import { inAnnex, isParagraph, sectionAt, type View } from '../../view.ts';
import { documentType } from '../header/document-type.ts';
import { asks } from '../proposal/cue.ts';
import { isBlank, isDenial } from '../section/items.ts';
import { unitAtFront } from '../task/unit-at-front.ts';
import { givesCause } from './cue.ts';
import { tellsTrouble, troubleScore } from './plain-state.ts';

/** Sections that tell how things are; what is to be done or learned is told in others. */
const TELLING = new Set<SectionRole>(['opening', 'direction', 'results', 'other']);

/** «Bên cạnh kết quả trên, vẫn còn nhiều khó khăn.»: what the sentences behind it tell is what is hard. */
const ANNOUNCES =
  /\b(?:van |hien )?con (?:gap )?(?:(?:rat )?nhieu|mot so|khong it|nhung) (?:kho khan|han che|ton tai|vuong mac|bat cap|tro ngai)(?:,? (?:va )?(?:kho khan|han che|ton tai|vuong mac|bat cap))*(?: nhat dinh| sau| sau day)?\s*[.:]?\s*$/;
/** «Nay các khó khăn đã được giải quyết, …»: what was hard is over (folded). */
const OVER =
  /\bda (?:co ban )?(?:duoc )?(?:giai quyet|khac phuc|thao go|xu ly)\b|\b(?:nay|den nay|hien nay),? (?:da|deu)\b|\bkhong con (?:thon|ho|ban|ap|nguoi|noi|don vi|xa)\b/;
/** Words with which a sentence goes on with the trouble that the one before it told (folded). */
const GOES_ON =
  /^["'(\s]*(?:tham chi|cu the|ngoai ra|ben canh do|mat khac|hon nua|dong thoi|nhat la|dac biet|trong do|vi vay|do do|dieu nay|cac|mot so|mot vai|mot bo phan|nhieu|viec|cong tac|con (?:co|\d))\b/;
/** Paragraphs to which an announcement reaches. */
const LEADS = 3;
/** How sure a sentence is of its trouble that only what announces it makes one. */
const LED = 0.6;

/** How sure a sentence of a notice must be of its trouble. */
const SURE = 0.7;
/** «Trên thế giới, nhiều nước gặp khó khăn …»: nobody's own trouble. */
const ELSEWHERE = /^["'(\s]*(?:tren (?:the gioi|toan cau)|(?:(?:o|tai) )?(?:nhieu|mot so|cac) (?:nuoc|quoc gia))\b/;

/** «Tại khoản 2 Điều 9 …», «Nếu chưa khấu trừ hết thì được hoàn»: what the law says, and no state. */
const OF_LAW =
  /^["'(\s]*(?:(?:can cu|theo|tai|doi voi truong hop|truong hop)\s)*(?:quy dinh )?(?:tai )?(?:cac )?(?:(?:diem [a-z]{1,2}|khoan \d{1,2}|dieu \d{1,3})\b|(?:luat|nghi dinh|thong tu|bo luat) [^.;]{4,140}\bquy dinh\b)|\bneu\b[^.;]{4,160}\bthi\b/;

/** «Bà con đừng ngại …»: what people are told, and no state. */
const HEARTENS = quick(/(?<!\p{L})(?:đừng|chớ) (?:ngại|lo|sợ|nản|buồn)(?!\p{L})/iu);

/** Sentences outside a difficulty heading that state a difficulty, in sections that tell of what was done. */
export const difficultyBySentence: Rule<'difficulty'> = {
  id: 'difficulty.by-sentence',
  kind: 'difficulty',
  about: 'Câu nêu khó khăn nằm ngoài đề mục khó khăn («Tuy nhiên, …», «… còn hạn chế»).',
  confidence: 0.8,
  *find(v: View): Generator<Proposal<'difficulty'>> {
    const plan = purpose(v) === 'plan' || instructs(v);
    if ((asksOthers(v) && !plan) || isStatute(v) || isEssay(v)) return;
    // «2. Sở Nội vụ điều công chức về 17 xã còn thiếu»: an item of a notice tells a unit what to do.
    const orders = purpose(v) === 'other' && documentType(v)?.name !== 'Biên bản';
    // A notice of what things are («hàng hóa …, không công bố chi tiết») lacks much that is nobody's trouble.
    const notice = orders && documentType(v)?.name === 'Thông báo';
    // What an announcing paragraph leads to: the paragraphs behind it, up to the next heading.
    let leads = 0;
    for (const block of v.blocks) {
      if (isParagraph(block) && block.heading && !block.heading.runIn) leads = 0;
      if (!isParagraph(block) || block.zone !== 'body' || inAnnex(v, block) || (block.heading && !block.heading.runIn)) continue;
      const section = sectionAt(v, block.span[0]);
      if (section && !TELLING.has(section.role)) continue;
      // A plan or instruction tells how things are only where it says so: «Tình hình, kết quả bước đầu».
      if (plan && section?.role !== 'results' && section?.role !== 'opening') continue;
      const start = bodyStart(block, v);
      if (start >= block.span[1] || /^tren day\b/.test(v.lower.slice(start, start + 10))) continue;
      if (orders && block.label && unitAtFront(v.text.slice(start, block.span[1]), v.lower.slice(start, block.span[1]), false)) continue;
      let announced = leads > 0;
      leads = Math.max(0, leads - 1);
      let before = false;
      for (const span of sentencesIn(v, [start, block.span[1]])) {
        const lower = v.lower.slice(...span);
        const causal = givesCause(lower);
        // «… chưa được tập huấn. Thậm chí, nhiều nơi chưa cử cán bộ.»: so does a sentence that told trouble, for the one that goes on.
        const led = (announced || (before && GOES_ON.test(lower))) && !OVER.test(lower) && troubleScore(v.text.slice(...span)) > 0;
        const announces = ANNOUNCES.test(lower);
        announced ||= announces;
        leads = announces ? LEADS : leads;
        before = false;
        const confidence = causal ? 0.75 : tellsTrouble(passageIn(v, span)) || (led ? LED : 0);
        if (
          confidence < (notice && !led ? SURE : 0.01) ||
          ELSEWHERE.test(lower) ||
          OF_LAW.test(lower) ||
          HEARTENS.test(v.text.slice(...span)) ||
          isDenial(lower) ||
          asks(lower) ||
          /:$/.test(lower)
        )
          continue;
        const text = v.text.slice(...span);
        if (isBlank(text)) continue;
        before = true;
        yield {
          kind: 'difficulty',
          span,
          confidence,
          fields: { kind: causal ? 'cause' : 'difficulty', text, themes: themes(text, 'difficulty'), section: section?.id ?? null },
        };
      }
    }
  },
  finds: [
    ['# I. Kết quả\n«Sóng điện thoại tại các thôn biên giới lúc có lúc không.»', { kind: 'difficulty' }],
    ['# I. Kết quả\n«Đáng lưu ý, 30% máy tính dùng trên 7 năm, cấu hình thấp.»', { kind: 'difficulty' }],
    ['# I. Kết quả\n«Trung tâm thiếu 02 máy quét khổ A3, hồ sơ phải mang sang bưu điện quét nhờ.»', { kind: 'difficulty' }],
    ['# I. Kết quả\n«Ba phần tư số xã chưa xác định nguồn lực.»', { kind: 'difficulty' }],
    ['# I. Kết quả\n«Lý do: tiền lắp loa vượt khả năng cân đối của xã; đường dây ở 07 ấp xuống cấp.»', { kind: 'difficulty' }],
    ['# I. Kết quả\nTrạm đã lập 3.012 hồ sơ. «Cái khó là sóng ở thôn trên yếu nên phải ghi giấy rồi về nhập.»', { kind: 'difficulty' }],
    [
      '@title BÁO CÁO\n# I. Kết quả\n«Tuy nhiên, kỹ năng số của bà con còn hạn chế.»\nĐiều 1. Bên A bàn giao.\nĐiều 2. Bên A bàn giao.\nĐiều 3. Bên A bàn giao.\nĐiều 4. Bên A bàn giao.\nĐiều 5. Bên A bàn giao.\nĐiều 6. Bên A bàn giao.\nĐiều 7. Bên A bàn giao.\nĐiều 8. Bên A bàn giao.',
      {},
    ],
    [
      '# I. Kết quả\nXã đã mở 12 lớp học. «Tuy nhiên, người cao tuổi ở bản xa còn ngại dùng điện thoại.»',
      { kind: 'difficulty', section: 's1' },
    ],
    ['# 2. Về hạ tầng\n«Đường truyền tại ba bản giáp biên thường xuyên gián đoạn vào mùa mưa.»', {}],
    ['# 2. Thiết bị\n«Toàn xã hiện còn 12/45 hộ chưa có điện thoại thông minh.»', {}],
    ['@title THÔNG BÁO\n# I. Đánh giá\nTuy nhiên, vẫn còn 18 nhiệm vụ quá hạn. «Một số sở chưa bố trí được cán bộ chuyên trách.»', {}],
    ['# I. Mở đầu\nCông tác được quan tâm. «Song, kinh phí giao muộn nên một lớp phải lùi lịch.»', {}],
    ['@title KẾ HOẠCH\n# I. Thực trạng\n«Tuy nhiên, kỹ năng số của bà con còn hạn chế.»\n# II. Mục tiêu\n- 90% hộ học số.', {}],
    [
      '@title BIÊN BẢN\n# II. Ý kiến của các hộ\n- «Bà Nhung: các cụ trên 70 tuổi không biết dùng điện thoại, mỗi lần lĩnh lương phải nhờ cháu.»',
      {},
    ],
    ['# 2. Kết quả\n«Hai buổi mất điện cả ngày, hồ sơ phải chuyển sang hôm sau.»', {}],
    ['# 2. Kết quả\n«Bên cạnh những kết quả đạt được, việc ký số cá nhân còn ít (mới 35%).»', {}],
    ['# 2. Kết quả\n«Bên cạnh đó, số liệu của một số thôn vẫn còn chậm.»', {}],
    ['# 2. Kết quả\n«Việc hướng dẫn người già gặp nhiều trở ngại.»', {}],
    ['# 2. Kết quả\n«Tuy nhiên, một số chi bộ chưa thường xuyên sử dụng sổ tay điện tử.»', {}],
    ['# 2. Kết quả\n«Hạ tầng mạng ở ba thôn vẫn còn yếu.»', {}],
    ['# 2. Kết quả\nĐã lập 10.203 hồ sơ. «Hai phần mềm không nói chuyện được với nhau, cán bộ phải nhập ba lần.»', {}],
    ['# 2. Kết quả\nGiải ngân thấp. «Sở dĩ có tình trạng trên là do cán bộ kiêm nhiệm nhiều việc.»', { kind: 'cause' }],
    ['# 2. Kết quả\nGiải ngân thấp. «Tình trạng này chủ yếu là do mặt bằng giao muộn.»', { kind: 'cause' }],
    ['# 2. Kết quả\n«Máy móc cũ hỏng gây khó khăn cho công tác số hóa.»', { kind: 'difficulty' }],
    ['# 1. Đặc điểm\n«Đồi núi chia cắt, hai bản chưa có điện lưới thật ổn định nên lớp tối khó mở.»', { kind: 'difficulty' }],
    ['# 2. Kết quả\n«Tuy nhiên, cáp quang mới tới được ba bản gần đường lớn.»', {}],
    ['# 2. Kết quả\n«Ứng dụng có 9.400 lượt cài nhưng số phản ánh gửi qua ứng dụng rất ít.»', {}],
    ['# 2. Kết quả\n«Trưởng bản phần lớn không có máy tính.»', {}],
    ['# 2. Kết quả\n«Có hôm cả buổi không vào được phần mềm một cửa.»', {}],
    ['# 2. Kết quả\n«Kinh phí cấp về cuối năm, không kịp mua sắm.»', {}],
    ['# 2. Kết quả\n«Sóng yếu, nhất là ở các ấp ven biển.»', {}],
    ['# 2. Kết quả\n«Không ít cụ già lúng túng khi quét mã.»', {}],
    ['# 2. Kết quả\n«Máy quét ở ấp Ba hỏng liên tục, sửa không kịp.»', {}],
    ['# 2. Kết quả\n«Trang tin của xã đã lâu không có bài mới.»', {}],
    ['# 2. Kết quả\n«Băng thông chỉ đáp ứng được quãng 35% nhu cầu.»', {}],
    ['# 2. Kết quả\n«Tổ công nghệ số đều là người kiêm việc, chẳng có phụ cấp.»', {}],
    ['# 2. Kết quả\n«Số liệu hai phần mềm lệch nhau, đối chiếu tốn công.»', {}],
    ['Xã đạt kết quả khá. Bên cạnh đó, vẫn còn nhiều khó khăn. «Người già không biết chữ, không nhớ mật khẩu.» Xã đã mở lớp.', {}],
    [
      '# I. Kết quả\nCông tác một cửa còn một số tồn tại, hạn chế.\n«Cụ thể, việc bố trí công chức chưa phù hợp với số hồ sơ của xã.»',
      { kind: 'difficulty' },
    ],
    [
      '# I. Kết quả\nNăng lực số của cán bộ thôn chưa đồng đều. «Các kế hoạch của xã chưa xác định được lĩnh vực cần ưu tiên.»',
      { kind: 'difficulty' },
    ],
    ['# I. Kết quả\n«Việc số hóa tại một số phòng chưa được thực hiện thường xuyên.»', { kind: 'difficulty' }],
    ['# I. Kết quả\n«Số hóa tại các trạm y tế gặp khó khăn do quy trình cũ, quản lý phức tạp.»', { kind: 'difficulty' }],
    ['# 1. Đặc điểm\n«Địa hình chia cắt, giao thông đi lại khó khăn.»', { kind: 'difficulty' }],
    ['«Đầu năm vẫn còn một số khó khăn.» Đến nay các khó khăn đã được giải quyết, 12 thôn chưa có sóng nay đã có trạm.', {}],
    ['# 2. Kết quả\nLớp học thưa vắng dần. «Nguyên nhân là do lịch học trùng mùa gặt.»', { kind: 'cause' }],
  ],
  passes: [
    '# III. Nội dung cơ bản\nMức hỗ trợ: 100% chi phí lắp đặt trạm phát sóng tại thôn chưa có sóng; 50% giá trị thiết bị, tối đa không quá 1,5 triệu đồng/hộ.',
    '# I. Kết quả\nTổ công nghệ số đến từng nhà hướng dẫn người già yếu, khuyết tật, chưa biết dùng điện thoại.',
    '# I. Kết quả\nKết quả khảo sát 2.000 người dân: 61% tự làm được, 22% phải nhờ người khác, 17% chưa từng dùng.',
    '# 3. Người dân được gì?\nNộp hồ sơ ở nhà. Bà con đừng ngại vì khó khăn lúc đầu ai cũng gặp.',
    '# 2. Kết quả\nViệc khó nhất là đổi thói quen của người cao tuổi đã được các tổ dân phố kiên trì thực hiện.',
    '# 2. Kết quả\nDù còn không ít khó khăn, xã ta quyết tâm không để ai ở lại phía sau.',
    '# 2. Kết quả\nBên cạnh những kết quả đạt được, xã còn tổ chức 3 lớp cho người cao tuổi.',
    '# 2. Kết quả\nBên cạnh kết quả về kinh tế, số hộ nghèo giảm còn 12 hộ.',
    '# 2. Kết quả\nBên cạnh các thành tích, thôn Đoài còn là nơi có nhiều hộ khá.',
    '# 2. Kết quả\nTỷ lệ quá hẹn từ 5,1% nay hạ xuống còn 1,4%.',
    '# 2. Kết quả\nĐoàn kiểm tra đã chỉ ra những điểm còn yếu để các ấp rút kinh nghiệm.',
    '# 2. Kết quả\nTỷ lệ giải quyết hồ sơ: trước hạn 71,2%; đúng hạn 28,5%; trễ hạn 0,3% (07 hồ sơ).',
    '# 8. Y tế\n- Số ca mắc mới: 0, so với tuần trước không tăng.',
    '# 8. Hạ tầng\n- Số thôn có cáp quang: 20/22 (90,9%), không tăng so với tháng trước.',
    '# 1. Đặc điểm\nNêu tóm tắt tình hình, thuận lợi, khó khăn có ảnh hưởng trực tiếp đến giáo dục của địa phương.',
    '# I. Kết quả\nMặc dù đường sá còn khó khăn nhưng xã vẫn về đích sớm.',
    '# I. Kết luận\nCác ý kiến nêu nhiều cách làm tốt, đồng thời phản ánh nhiều khó khăn, vướng mắc cần được tháo gỡ và những hạn chế cần khắc phục.',
    '@title CHỈ THỊ\n- Chỉ đạo các ngân hàng triển khai gói vay hỗ trợ người dân, doanh nghiệp bị ảnh hưởng bởi bão lũ; đáp ứng nhu cầu vốn.',
    '@title CHỈ THỊ\n- Thẩm định chặt chẽ dự án; không thu hút dự án có công nghệ lạc hậu, máy móc cũ.',
    '@title CHỈ THỊ\nSở Tài chính tổng hợp chung về tình hình dự án đầu tư chậm tiến độ, định kỳ báo cáo UBND tỉnh.',
    '@title CHỈ THỊ\nĐối với dự án được giao nghiên cứu nhưng sau 06 tháng mà nhà đầu tư không có kết quả thì xem như văn bản giao hết hiệu lực.',
    '@title THÔNG BÁO\nPhó Chủ tịch yêu cầu:\n1. Sở Nội vụ biệt phái công chức về 17 xã hiện còn thiếu người.\n2. Sở Y tế trực.',
    '@title HƯỚNG DẪN\n# II. Cách chấm\n- Hồ sơ vẫn chưa có tài liệu kiểm chứng hoặc còn thiếu chữ ký thì không có điểm.',
    '# I. Kết quả\nNăng suất lúa 66 tạ/ha, tăng 1,2% so với vụ trước dù đầu vụ rét đậm kéo dài.',
    '# I. Kết quả\nSố tiền chậm đóng phải tính lãi là 63,9 tỷ đồng.',
    '# I. Kết quả\nMạng lưới y tế giúp người già yếu được khám tại nhà.',
    '# I. Kết quả\nTrường hợp hộ không có điện thoại thì tổ đến tận nhà.',
    '@title ĐIỀU LỆ\n# Điều 1. Tên\nA.\n# Điều 2. Trụ sở\nA.\n# Điều 3. Mục đích\nA.\n# Điều 4. Hội viên\nHội viên bị mất tư cách khi vẫn chưa đóng hội phí.\n# Điều 5. Quyền\nA.\n# Điều 6. Vốn\nA.\n# Điều 7. Chi\nA.\n# Điều 8. Hiệu lực\nA.',
    '# I. Căn cứ\nNhiệm kỳ do điều lệ quy định nhưng không quá 05 năm.',
    '# I. Kết quả\nTuy nhiên, để kịp thời khắc phục những vấn đề còn hạn chế có thể ảnh hưởng đến chỉ số, Sở đã chủ động lồng ghép kiểm tra tại 09 xã.',
    '# I. Tình hình\nThời gian tới, thủ đoạn của chúng sẽ tinh vi hơn, phải mất nhiều thời gian mới phát hiện được.',
    '# I. Tình hình\nĐối tượng không từ bỏ một thủ đoạn nào, nhắn tin qua ứng dụng gây nhiều khó khăn cho lực lượng chức năng trong phát hiện, xử lý.',
    '# I. Tình hình\nTrên thế giới, các chất mới được sản xuất ngày càng nhiều, rất khó phát hiện, khó kiểm soát.',
    '@title THÔNG BÁO\n@title Kết quả xác định trước mã số\n# 2. Mô tả\nCông thức hóa học: Không công bố chi tiết, chưa có số liệu đầy đủ.',
    '# I. Quy định\nSau khi bù trừ nếu số thuế chưa được khấu trừ hết từ 300 triệu đồng trở lên thì được hoàn.',
    '# I. Quy định\nTại điểm c khoản 2 Điều 138 Luật Đất đai, hộ chưa có giấy tờ và không có tranh chấp thì còn thiếu điều kiện.',
    '# I. Bối cảnh\nTrên thế giới, nhiều nước gặp khó khăn khi đưa phần mềm vào lớp học.',
    '# I. Kiểm tra\nKiểm tra 05 chi bộ; qua đó nhắc nhở 01 chi bộ ghi chép sổ nghị quyết chưa đầy đủ.',
    '# I. Kết quả\nSở dĩ xã đạt được tỷ lệ cao là do người đứng đầu gương mẫu.',
    '# I. An ninh\nXảy ra 03 vụ trộm, đối tượng xóa dấu vết gây khó khăn cho công tác điều tra; đã làm rõ cả 03 vụ.',
    '# I. An ninh\nĐối tượng sống lang thang gây khó khăn cho việc xác minh, nhưng Công an xã đã bắt giữ trong 24 giờ.',
    '# I. An toàn thông tin\nToàn hệ thống ghi nhận 03 sự cố tấn công mạng, không gây thất thoát dữ liệu.',
    '# I. Kết quả\nLúc đầu các cụ còn ngại hỏi, lớp thưa người nhưng sau khi con cháu đi cùng thì lớp nào cũng đông.',
    '# I. Kết quả\nHợp tác xã trồng 12 ha chè theo quy trình phát thải thấp, phun bằng thiết bị không người lái, giảm 15% lượng phân so với vụ trước.',
    '# I. Kết quả\nTồn tại, hạn chế: ..........................',
    '# I. Kết quả\nTuy nhiên, với quyết tâm cao, xã đã hoàn thành toàn bộ chỉ tiêu.',
    '# I. Kết quả\nXã phát tin trên loa thôn, sóng truyền hình, những người không có điện thoại đều nghe được.',
    '# I. Kết quả\nSố tổ giải thể trong năm: Không có.',
    '# I. Kết quả\nCổng thông tin của xã hoạt động thông suốt, không bị mất kết nối khi nâng cấp.',
    '# I. Kết quả\nViệc nộp hồ sơ không phụ thuộc địa giới giúp các hộ ở xa đỡ đi lại.',
    '# I. Kết quả\nDự toán chi cho tổ công nghệ số là 178 triệu đồng (chưa trừ 10% tiết kiệm).',
    '# I. Kết quả\nCác hội đa dạng hình thức tuyên truyền miệng tại các thôn.',
    '# I. Kết quả\nKhuyến khích bà con hạn chế sử dụng tiền mặt.',
    '# I. Kết quả\nHội duy trì mô hình “Thôn không còn hộ thiếu nước sạch” tại ba chi hội.',
    '# I. Kết quả\nSo với năm học trước, tỷ lệ học sinh chưa đạt giảm 0,8%.',
    '# I. Kết quả\nXã đã tháo gỡ khó khăn cho hộ kinh doanh tại vùng đặc biệt khó khăn.',
    '# I. Kết quả\nNguyên nhân của kết quả trên là do người đứng đầu gương mẫu.',
    '# I. Kết quả\nQuá trình thực hiện không gặp khó khăn.',
    '# II. Nhiệm vụ thời gian tới\nKhắc phục tình trạng đường truyền còn yếu ở các thôn.',
    '# II. Bài học kinh nghiệm\nCần quan tâm các thôn còn hạn chế về hạ tầng.',
    '@title KẾ HOẠCH\n# I. Mục đích\nTuy nhiên, kỹ năng số của bà con còn hạn chế.',
  ],
};
