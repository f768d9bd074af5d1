// Word groups that the cues of several themes share; regular expressions, written with tones.

/** The community digital teams, by their names of several years. */
export const TEAM = 'tổ (?:công nghệ số|chuyển đổi số|cnsc?đ|cđsc?đ)(?: cộng đồng)?';
/** People who work for the State. */
export const STAFF = '(?:cán bộ|công chức|viên chức|nhân viên|giáo viên)';
/** The people served. */
export const PEOPLE = '(?:người dân|nhân dân|bà con|công dân|người cao tuổi|hội viên)';
/** Training. */
export const TRAIN = '(?:tập huấn|bồi dưỡng|đào tạo)';
/** Words of lack, in difficulties. */
export const LACK = '(?:chưa|thiếu|hạn chế|yếu|thấp|hạn hẹp|eo hẹp|khó khăn|không đủ|không có|ít)';
/** Public services on line and their counters. */
export const SERVICE = '(?:dịch vụ công|dvctt|dvc|thủ tục hành chính|hồ sơ trực tuyến|một cửa)';
