import { foldLower } from '@tonghop/model';

const key = (text: string) => foldLower(text.normalize('NFC'));
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(key));

/** Codes of Party bodies: their symbols put the number before a dash, «57-NQ/TW» (Hướng dẫn 36-HD/VPTW). */
const PARTY = `TW TƯ BCĐTW BCĐ TGV CQTTBCĐ VPTW BTCTW BTGTW BDVTW BTGDVTW BNCTW UBKTTW CSĐL TU ĐU HU ThU ThiU QU VPTU VPĐU BTGDVTU BTGTU BDVTU BTCTU
BNCTU UBKTTU UBKTĐU BXDĐ CB ĐUK ĐUCP ĐUBKHCN BTVTU BTVĐU ĐUQH ĐUMTTQ`;
/** Codes of State bodies, and of the Front and its member organisations. */
const STATE = `CP TTg UBND HĐND UB UBTVQH UBTVQH15 QH CTN VPCP VPQH BKHCN BTTTT BCA BQP BNV BTC BGDĐT BYT BTP BXD BNNMT BNNPTNT BTNMT BCT BVHTTDL
BNG BDTTG UBDT TTCP NHNN KTNN TANDTC VKSNDTC BLĐTBXH BKHĐT BGTVT VPUBND VPUB SKHCN SKH&CN SNV STC SXD SNNMT SNN&MT STP SNgV SGDĐT SGD&ĐT SCT
SVHTTDL SYT SDTTG STTTT STT&TT SLĐTBXH SKHĐT SGTVT SNNPTNT STNMT TTT CAT CATP CAX CAP BCHQS BCH VPĐP BQLKKT TTPVHCC HĐBT MTTW MTTQ TWĐTN ĐTN TĐTN
ĐCT BTV HND HLHPN HCCB TLĐ LĐLĐ UBMTTQ UBTWMTTQVN BTT HĐTĐKT BTĐKTTW BTGDV ĐĐBQH`;

/** Folded lower-case codes of the Party. «TU» may be a printed «TƯ», which is TW: decide on the text. */
export const PARTY_CODES = set(PARTY);
/** Folded lower-case codes of known bodies; unknown codes are met every day and are no error. */
export const AGENCY_CODES: ReadonlySet<string> = new Set([...PARTY_CODES, ...set(STATE)]);
/** Codes that alone make an old symbol: «64-CP», «115/TTg», «12/UB». */
export const LONE_CODES = set('CP TTg UB HĐBT TW TU UBND CTN');
/** How a code is spelled, by its folded lower-case form, for the few with small letters. */
export const AGENCY_SPELLING: ReadonlyMap<string, string> = new Map(
  `${PARTY} ${STATE}`
    .trim()
    .split(/\s+/)
    .filter((code) => /[a-z]/.test(code))
    .map((code) => [key(code), code]),
);

/** First words of a body's name, as they stand in a citation; matched on folded text with capitals kept. */
export const AGENCY_START =
  /^(?:Bo (?!sung|tri|phan)|Ban (?!hanh\b)|Bi thu|U[ty] ban|Uy ban|UBND|UB |UBMTTQ|Chinh phu|Chinh quyen|Thu tuong|Quoc hoi|Tinh|Thanh (?:[uU]y|doan|pho)|Thanh tra|TP\.? |Dang (?:[uU]y|bo|doan)|Huyen|Quan uy|Thi (?:uy|xa)|So (?!ket)|Hoi |HDND|HLHPN|Van phong|VP|Toa an|Vien |Chu tich|Giam doc (?=So |Cong an |Trung tam |Benh vien |Kho bac |Dai hoc )|BCH|BTV|BCD|Bi thu|Trung uong|TW|Cong an|Cong doan|Lien doan|Mat tran|MTTQ|Doan |Phong |Cuc |Tong |Chi (?:cuc|bo|doan|hoi|nhanh)|Hiep hoi|Nghiep doan|Hop tac xa|Buu dien|Dien luc|Trung tam|Benh vien|Tram Y te|Truong |Thuong truc|Thuong vu|Co quan|To (?:cong tac|giup viec|Cong tac|Giup viec)|Tieu ban|Xa |Phuong |Dac khu|Kho bac|Ngan hang|Bao hiem|BHXH|Kiem toan|(?:Thue|Thong ke) (?:tinh|thanh pho|co so)|Quy [A-Z]|Bao va|VNPT |Viettel |MobiFone |Vuon [qQ]uoc gia|Khu bao ton|Bao tang|Thu vien|Dai (?!bieu|ta |dien|uy |tuong|dich|dan |doan|nao|tu |tra |tinh|lo )|Dai hoc|Hoc vien|Nha |Lien minh|Lien hiep|Tap doan|Cong ty|Lanh dao |(?:TTg ?CP|TTg|TTCP|TANDTC|VKSNDTC|NHNN|LDLD|TWDTN|B(?:KHCN|TTTT|GDDT|NNMT|NNPTNT|TNMT|VHTTDL|LDTBXH|KHDT|GTVT|CA|QP|NV|TC|YT|TP|XD|CT|NG)|S(?:KHCN|KH&CN|NV|TC|XD|NNMT|NN&MT|TP|GDDT|GD&DT|CT|VHTTDL|VHTT&DL|YT|DTTG|TTTT|TT&TT|LDTBXH|KHDT|GTVT))(?![A-Za-z&]))/;

/** First words that without their tones would be others («Phong trào», «Bộ phận», «Hỏi»): the spelling that a body's name needs. */
export const AGENCY_LOOKALIKES: ReadonlyMap<string, readonly string[]> = new Map(
  'Phòng Hội Sở Bộ Trường Trưởng Đoàn Đài Đại Tổ Cục Viện Tỉnh Xã Phường Công Chi Tổng Nhà Ban Đảng Quỹ Báo'
    .split(' ')
    .reduce(
      (map, word) =>
        map.set(key(word)[0]!.toUpperCase() + key(word).slice(1), [
          ...(map.get(key(word)[0]!.toUpperCase() + key(word).slice(1)) ?? []),
          word,
        ]),
      new Map<string, string[]>(),
    ),
);

/** Lower-case words that open the next part of a sentence and so end a body's name; single words, then pairs. */
export const NAME_ENDS: ReadonlySet<string> = new Set(
  'về thì là đã đang sẽ được do để nhằm trong tại theo với cho từ đến khi nếu nhưng tuy cùng gồm bao qua giao năm ngày tháng quý gửi có của kèm ký nêu yêu như trên này đó trình phê triển hướng sửa gắn đưa không bằng mà vào làm cần phải kính xin tiếp vẫn cũng còn v/v bị nhất trân chưa chẳng'.split(
    ' ',
  ),
);
/** Lower-case pairs that begin what a document is about. */
export const NAME_END_PAIRS: ReadonlySet<string> = new Set(
  'công nhận|cử cán|cử công|cử cbcc|cử viên|cử đồng|chấp thuận|thu hồi|bổ nhiệm|điều động|giải thể|phân bổ|ủy quyền|uỷ quyền|xử phạt|thay thế|kéo dài|tạm dừng|lấy ý|sáp nhập|đặt tên|xếp hạng|xếp loại|chuẩn y|chỉ định|đính chính|hủy bỏ|huỷ bỏ|xác nhận|chi trả|ban hành|làm việc|lập kế|lập báo|lập hồ|đồng thời|chủ động|chủ trì|quyết định|quyết liệt|đề nghị|đề xuất|đề ra|thực hiện|quy định|phát động|thành lập|tổ chức|tăng cường|đẩy mạnh|phối hợp|báo cáo|tiến hành|xây dựng|ứng dụng|nâng cao|tuyên truyền|công bố|bãi bỏ|điều chỉnh|bổ sung|kiện toàn|phân công|hỗ trợ|đánh giá|tổng kết|sơ kết|thông qua|đặc biệt|đối với|liên quan|trực tiếp|phổ biến|quán triệt|xác định|bảo đảm|đảm bảo|hoàn thành|thí điểm|khảo sát|kiểm tra|rà soát|thông báo|góp phần|chuyển đến|chuyển sang|chuyển cho|nhận được|nhận thấy|phản ánh|chỉ rõ|tổng hợp|cung cấp|giải trình|trả lời|phúc đáp|trao đổi'.split(
    '|',
  ),
);
/** Verbs with a capital that open a title right behind who issued it («… của Chính phủ Ban hành Chương trình …»); none of them stands in a name. */
export const TITLE_OPENS: ReadonlySet<string> = new Set([
  'ban hành',
  'quy định',
  'phê duyệt',
  'sửa đổi',
  'về việc',
  'thông qua',
  'công bố',
  'bãi bỏ',
]);
/** Pairs that look like an end but belong to names: «An toàn giao thông», «trong nước». */
export const NAME_GOES_ON: ReadonlySet<string> = new Set(
  'giao thông|giao dịch|triển tỉnh|triển khoa|ký đất|ký kinh|trong nước|không gian|gắn kết|tiếp công|quý báu'.split('|'),
);
/** What may follow «,» or «và» inside one body's name, folded with capitals kept. */
export const NAME_LINKS =
  /^(?:,|va|-) (?:Cong nghe|Dao tao|Truyen thong|Moi truong|Du lich|The thao|Gia dinh|Dan van|Dan toc|Ton giao|Xa hoi|Phat trien|Thong tin|Ha tang|Do thi|Dau tu|Van tai|Thuong binh|Tre em|Nhi dong|Khoa hoc|Doi moi|Chuyen doi|Cong bao|Khen thuong|Thi dua|To chuc|Chien luoc|Quan tri|Phuc vu|Cong thuong|Hop tac|Thuong mai|Phat thanh|[Tt]ruyen hinh|doi moi sang tao|chuyen doi so|chien luoc|khen thuong|De an 06|cai cach hanh chinh|cong nghe,|Nong thon|Tai nguyen|Ngan sach|Doi ngoai|Thanh nien|Phong chong|chua chay|[Cc]uu nan|[Cc]uu ho|Chua chay)|^va (?:Kinh te so|Bao ve thuc vat|Kiem ngu|Thu y|Thuong mai|Truyen hinh|Phat trien thi truong|Bien doi khi hau|Quan ly (?:do thi|tai lieu|chat luong)|An toan thuc pham|Chat luong|Cong nghe so|Kinh te hop tac)/;
/** What a steering board is for, where that is part of its name; after the board's name, folded with capitals kept. */
export const BOARD_TOPIC =
  /^ (?:tinh |xa |phuong |cua (?:tinh|xa|Chinh phu) )?(?:ve )?(?:phat trien (?:khoa hoc,? (?:va )?cong nghe|KH ?& ?CN|KHCN),? (?:doi moi sang tao|[DĐ]MST)(?:,| va) (?:chuyen doi so|CDS)(?: quoc gia)?(?: (?:tinh|xa|phuong)(?! [A-Z]))?|chuyen doi so|cai cach hanh chinh)(?:(?:,| va|,? va thuc hien|, thuc hien) (?:De an 06|chuyen doi so|cai cach hanh chinh))*/i;
