import type { Note } from '@tonghop/model';

/** Services by which files too large for a mail are sent; a link to one of their files, not to their front page. */
const FILE_LINK =
  /https?:\/\/(?:[\w-]+\.)*(?:drive\.google\.com\/(?:file|open|drive|uc|folders)|docs\.google\.com\/(?:document|spreadsheets|presentation|forms|uc)|1drv\.ms\/|onedrive\.live\.com\/|sharepoint\.com\/|dropbox\.com\/(?:s|scl|sh)\/|wetransfer\.com\/downloads|we\.tl\/|mega\.nz\/|mediafire\.com\/(?:file|folder)|fshare\.vn\/(?:file|folder)|box\.com\/s\/|icloud\.com\/(?:attachment|iclouddrive)|swisstransfer\.com\/d|terabox\.com\/s)/gi;

/** Names of the services whose files a mail links to, each once. */
export function linkedServices(text: string): string[] {
  return [...new Set([...text.matchAll(FILE_LINK)].map(([link]) => new URL(link).hostname.toLowerCase()))];
}

/** A note for a mail whose files lie elsewhere: nothing is fetched, so a person must. `text`: plain text and HTML as they came. */
export function linkNotes(name: string, text: string): Note[] {
  const services = linkedServices(text);
  if (services.length === 0) return [];
  return [
    {
      code: 'mail.linked-files',
      level: 'warning',
      text: `Thư «${name}» có liên kết tới tệp để trên mạng (${services.join(', ')}); hệ thống không tự tải. Hãy tải tệp về rồi bỏ vào thư mục nhận.`,
    },
  ];
}
