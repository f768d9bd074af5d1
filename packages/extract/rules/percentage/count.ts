/** A number, or a share, with what it counts («12 lớp», «5/7 thôn»); years and days are none. */
export const COUNT = /(?<!(?:năm|tháng|quý|ngày)\s)(?<![\d/.,])\d[\d.]*(?:\s?\/\s?\d[\d.]*)?\s\p{L}/u;
