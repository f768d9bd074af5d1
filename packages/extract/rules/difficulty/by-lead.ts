import type { SectionRole } from '@tonghop/model';
import { asksOthers } from '../../outline/purpose.ts';
import type { Rule } from '../../rule.ts';
import { themes } from '../../themes.ts';
import { turnsTo } from '../proposal/cue.ts';
import { isDenial } from '../section/items.ts';
import { ledItems } from '../section/led-items.ts';

const TELLING = new Set<SectionRole>(['opening', 'direction', 'results', 'other']);

/** The items of a list that a line of an account announces as trouble or causes («… còn một số hạn chế sau:»). */
export const difficultyByLead: Rule<'difficulty'> = {
  id: 'difficulty.by-lead',
  kind: 'difficulty',
  about: 'Mỗi mục của danh sách mà câu dẫn trước nó gọi là khó khăn, hạn chế hoặc nguyên nhân.',
  confidence: 0.88,
  *find(v) {
    if (asksOthers(v)) return;
    for (const { section, item, says } of ledItems(v, TELLING)) {
      if (says === 'requests' || isDenial(item.lower)) continue;
      const text = v.text.slice(...item.span);
      if (turnsTo(text)) continue;
      const kind = says === 'causes' ? 'cause' : 'difficulty';
      yield {
        kind: 'difficulty',
        span: item.span,
        fields: { kind, text, themes: themes(text, 'difficulty'), section: section?.id ?? null },
      };
    }
  },
  finds: [
    [
      '# 3. Đánh giá\nPhong trào có chuyển biến. Bên cạnh đó, còn một số mặt hạn chế sau:\n- «Nội dung sinh hoạt lặp lại.»',
      { kind: 'difficulty', section: 's1' },
    ],
    ['# I. Kết quả\nXã mở 12 lớp. Tuy nhiên vẫn còn những hạn chế sau: (1) «Lớp đêm vắng người;» (2) Máy cũ.', {}],
    ['# I. Kết quả\nVì sao chị em đóng gian hàng?\n+ «Phí sàn tăng.»', { kind: 'cause' }],
    ['# I. Kết quả\nNguyên nhân của tình hình trên là do:\n- «Người trẻ đi làm xa.»', { kind: 'cause' }],
    ['Quá trình thực hiện gặp những khó khăn sau:\n- «Bà con nói tiếng phổ thông chưa thạo.»', { section: null }],
  ],
  passes: [
    '# I. Kết quả\nĐể khắc phục hạn chế năm trước, xã đã làm những việc sau:\n- Mở thêm 05 lớp.',
    '# I. Kết quả\nNguyên nhân của kết quả đạt được là do:\n- Người đứng đầu gương mẫu.',
    '# I. Kết quả\nXã đã làm những việc sau:\n- Mở 05 lớp.',
    '# III. Nhiệm vụ\nTập trung vào những khó khăn sau:\n- Kéo điện về bản.',
  ],
};
