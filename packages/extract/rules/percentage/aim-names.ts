import { quick } from '../../letters.ts';
import type { Said } from './cue.ts';

/** A word of a sentence that may tell whether a figure is an aim or was reached: its place and, with the blanks around it, itself. */
export type Word = { at: number; end: number; text: string };

// «thủ tục có yêu cầu nghĩa vụ tài chính», «theo yêu cầu của dân»: a demand that somebody has, no aim.
const DEMAND = /(?:có|co|theo|đáp ứng|dap ung|tình trạng|hiện tượng|vẫn|tinh trang|hien tuong)\s+$/;
// «đơn vị tự bảo đảm chi», «do Nhà nước bảo đảm»: who pays.
const PAYS = /(?:tự|nhà nước|ngân sách)\s+$/;

// «phản ánh, kiến nghị của dân»: what others ask for.
// «số thủ tục kiến nghị đơn giản hóa là 14 thủ tục»: which of them.
const OF_OTHERS =
  /(?:số|thủ tục|tthc|phản ánh|ý kiến|đơn thư|trả lời|giải quyết|xử lý|tiếp nhận|thu tuc|phan anh|y kien|tra loi|giai quyet|xu ly|tiep nhan),?\s+(?:các\s+|\d+\s+)?$/;

// «đạt 70% chỉ tiêu năm; 100% chi bộ …»: what the figure before is a share of.
const SHARED = /%\s*(?:(?:so với|so voi|của|cua)\s+)?$/;
// «Một số chỉ tiêu đạt cao: …»: what came of them.
const CAME_TO = /^\s+(?:đã\s|đều\s|cơ bản\s|chủ yếu\s)*(?:đạt|vượt|hoàn thành)\s(?!\d|ít nhất|tối thiểu|trên|từ)/;
// «vượt 9,2% so với chỉ tiêu tỉnh giao (40%)»
const ITS_OWN = /^[^;,.%()]{0,40}\(/;

// «88/96 yêu cầu»: demands that are counted.
const COUNTED_DEMANDS = quick(/\d\s+(?:yêu cầu|yeu cau)(?!\p{L})/u);

/** «yêu cầu dịch vụ điện», «96% yêu cầu được giải quyết trong 24 giờ» */
const DEMANDED = quick(
  /^\s+(?:dịch vụ|của (?:khách|người|công dân|dân)|(?:đã\s|đều\s)?được\s(?:giải quyết|xử lý|đáp ứng|tiếp nhận|phản hồi)|dich vu|cua (?:khach|nguoi|cong dan|dan)|(?:da\s|deu\s)?duoc\s(?:giai quyet|xu ly|dap ung|tiep nhan|phan hoi))(?!\p{L})/u,
);

// «ký cam kết thực hiện», «bản cam kết»: what somebody signed.
const SIGNED_PLEDGE = /(?:ký|bản|giấy|lễ|tờ|ky|ban|giay|le|to)\s+$/;

/** Whether a word that mostly sets an aim only names something here. */
export function isName({ at, end, text }: Word, heard: Said): boolean {
  const before = heard.text.slice(0, at + text.search(/\S/));
  return (
    (/yêu cầu|yeu cau/.test(text) && (DEMAND.test(before) || COUNTED_DEMANDS.test(heard.text) || DEMANDED.test(heard.text.slice(end)))) ||
    (/chỉ tiêu|mục tiêu|chi tieu|muc tieu/.test(text) && SHARED.test(before) && !ITS_OWN.test(heard.text.slice(end))) ||
    (/kiến nghị|đề nghị|kien nghi|de nghi/.test(text) &&
      (OF_OTHERS.test(before) || /^\s+\d[\d.]*\s(?:nội dung|ý kiến|vấn đề|noi dung|y kien|van de)/.test(heard.text.slice(end)))) ||
    (/chỉ tiêu|chi tieu/.test(text) && CAME_TO.test(heard.text.slice(end))) ||
    (/(?:bảo|đảm) (?:đảm|bảo)/.test(text) && PAYS.test(before)) ||
    (/cam kết|cam ket/.test(text) && SIGNED_PLEDGE.test(before))
  );
}
