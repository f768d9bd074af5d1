/** What a file is, decided by its bytes first and its name second. */
export type Format =
  | 'pdf'
  | 'docx'
  | 'doc'
  | 'rtf'
  | 'odt'
  | 'txt'
  | 'xlsx'
  | 'xls'
  | 'ods'
  | 'image'
  | 'eml'
  | 'msg'
  | 'edxml'
  | 'zip'
  | 'rar'
  | '7z';

/** One file that arrived, with its original bytes; immutable. `enclosedIn` is the sha256 of the mail or archive that held it. */
export type Source = {
  /** Lower-case hex SHA-256 of `bytes`. */
  sha256: string;
  /** File name without folders, NFC. */
  name: string;
  format: Format;
  mediaType: string;
  bytes: Uint8Array;
  enclosedIn?: string;
};

/** Media types of the formats, as written into the record. */
export const MEDIA_TYPES: Record<Format, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  rtf: 'application/rtf',
  odt: 'application/vnd.oasis.opendocument.text',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  image: 'image/*',
  eml: 'message/rfc822',
  msg: 'application/vnd.ms-outlook',
  edxml: 'application/xml',
  zip: 'application/zip',
  rar: 'application/vnd.rar',
  '7z': 'application/x-7z-compressed',
};
