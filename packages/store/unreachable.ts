/** What is amiss, in words, by the code that the system or the server gives; SQLSTATE for a server's. */
const WHY: Record<string, string> = {
  ECONNREFUSED: 'máy chủ không chạy, hoặc không nghe ở cổng ấy',
  ECONNRESET: 'máy chủ ngắt kết nối',
  ENOTFOUND: 'không tìm thấy máy có tên ấy',
  EAI_AGAIN: 'không tìm thấy máy có tên ấy',
  ETIMEDOUT: 'máy chủ không trả lời',
  EHOSTUNREACH: 'không có đường mạng tới máy ấy',
  ENETUNREACH: 'không có đường mạng tới máy ấy',
  '28P01': 'sai tên hoặc mật khẩu',
  '28000': 'máy chủ không cho tài khoản này vào (xem pg_hba.conf)',
  '3D000': 'máy chủ chưa có cơ sở dữ liệu tên ấy: hãy tạo nó, với ENCODING UTF8',
  '42501': 'tài khoản không có quyền tạo bảng trong cơ sở dữ liệu ấy: hãy cho nó làm chủ cơ sở dữ liệu',
  '53300': 'máy chủ đã hết chỗ cho kết nối mới',
  '57P03': 'máy chủ đang khởi động, hãy thử lại sau ít phút',
};

/** Why a database server could not be used and what to look at, for a person. `place` names no password. */
export function unreachable(place: string, { code, message }: { code?: string; message: string }): string {
  const why = WHY[code ?? ''];
  return `Không mở được cơ sở dữ liệu ${place} (${code ?? message})${why ? `: ${why}` : ''}. Hãy kiểm tra DATABASE_URL và máy chủ.`;
}
