import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type Format, MEDIA_TYPES, type Note, Refusal, type Source } from '@tonghop/model';
import { volumeOf, volumeRefusal } from './archive/volumes.ts';
import { isOle, oleRootNames } from './doc/ole-streams.ts';
import { listZip, unpackEntry, type ZipEntry } from './docx/zip-entries.ts';
import { CMS, envelopeKind } from './mail/signed-file.ts';
import { refuseStandIn } from './stand-in.ts';
import { dataKind, isMailHead, textKind } from './text-kind.ts';

/** What the bytes are: a format with its media type where that is narrower, or a kind that is known but never read. */
type Kind = { format: Format; mediaType?: string } | { unread: string; instead?: string };

/** File name endings and the formats they promise. */
const ENDINGS: Record<string, Format> = {
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  doc: 'doc',
  dot: 'doc',
  rtf: 'rtf',
  odt: 'odt',
  ott: 'odt',
  txt: 'txt',
  text: 'txt',
  csv: 'xls',
  md: 'txt',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xls: 'xls',
  ods: 'ods',
  ots: 'ods',
  jpg: 'image',
  jpeg: 'image',
  jfif: 'image',
  png: 'image',
  tif: 'image',
  tiff: 'image',
  bmp: 'image',
  gif: 'image',
  webp: 'image',
  heic: 'image',
  heif: 'image',
  eml: 'eml',
  msg: 'msg',
  edxml: 'edxml',
  zip: 'zip',
  rar: 'rar',
  '7z': '7z',
};

/** First bytes, in latin1, of kinds that show themselves there. */
const SIGNATURES: [start: RegExp, kind: Kind][] = [
  [/^\xff\xd8\xff/, { format: 'image', mediaType: 'image/jpeg' }],
  [/^\x89PNG\r\n/, { format: 'image', mediaType: 'image/png' }],
  [/^(II\x2a\x00|MM\x00\x2a|II\x2b\x00|MM\x00\x2b)/, { format: 'image', mediaType: 'image/tiff' }],
  [/^GIF8[79]a/, { format: 'image', mediaType: 'image/gif' }],
  [/^BM[\s\S]{4}\x00\x00\x00\x00/, { format: 'image', mediaType: 'image/bmp' }],
  [/^RIFF[\s\S]{4}WEBP/, { format: 'image', mediaType: 'image/webp' }],
  [/^[\s\S]{4}ftyp(avif|[\s\S]{4,28}avif)/, { format: 'image', mediaType: 'image/avif' }],
  [/^[\s\S]{4}ftyp(hei[cxms]|hev[cxms]|mif1|msf1)/, { format: 'image', mediaType: 'image/heic' }],
  [/^Rar!\x1a\x07/, { format: 'rar' }],
  [/^(\xef\xbb\xbf)?\s*\{\\rtf/, { format: 'rtf' }],
  [/^7z\xbc\xaf\x27\x1c/, { format: '7z' }],
  [/^\x1f\x8b/, { format: '7z', mediaType: 'application/gzip' }],
  [/^BZh[1-9]1AY&SY/, { format: '7z', mediaType: 'application/x-bzip2' }],
  [/^\xfd7zXZ\x00/, { format: '7z', mediaType: 'application/x-xz' }],
  [/^\x28\xb5\x2f\xfd/, { format: '7z', mediaType: 'application/zstd' }],
  [/^[\s\S]{257}ustar/, { format: '7z', mediaType: 'application/x-tar' }],
  [/^!BDN/, { unread: 'kho thư Outlook (PST)', instead: 'từng thư (.eml, .msg) hoặc chính các tệp đính kèm' }],
  [
    /^L\x00\x00\x00\x01\x14\x02\x00|^(\xef\xbb\xbf)?\[InternetShortcut\]/,
    { unread: 'lối tắt, không phải chính tệp', instead: 'chính tệp ấy (PDF, DOCX)' },
  ],
  [/^(\x04%!PS|%!PS)/, { unread: 'tệp in PostScript', instead: 'PDF' }],
  [/^\x00\x00\x00\x0cjP {2}/, { unread: 'ảnh JPEG 2000', instead: 'JPG, PNG hoặc PDF' }],
  [/^AT&TFORM/, { unread: 'tệp DjVu', instead: 'PDF' }],
  [/^8BPS/, { unread: 'ảnh Photoshop', instead: 'JPG, PNG hoặc PDF' }],
  [/^(\xd7\xcd\xc6\x9a|\x01\x00\x00\x00[\s\S]{36} EMF)/, { unread: 'hình vẽ Windows (WMF, EMF)', instead: 'JPG, PNG hoặc PDF' }],
  [/^bplist/, { unread: 'tệp dữ liệu của phần mềm' }],
  [/^MZ/, { unread: 'chương trình Windows' }],
  [/^\x7fELF/, { unread: 'chương trình' }],
  [/^(ID3|\xff\xfb|[\s\S]{4}ftyp|OggS|\x1aE\xdf\xa3)/, { unread: 'tệp âm thanh hoặc phim' }],
];

/** Names of documents that an archive may hold; text and XML files are parts of any package. */
const DOCUMENTS = /\.(pdf|docx?|xlsx?|od[ts]|rtf|eml|msg|zip|rar|jpe?g|png|tiff?)$/i;

const endingOf = (name: string) => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** Says what a file is by its bytes, then its name, and wraps it as a source. Throws a Refusal for empty files and kinds never read. */
export function identify(name: string, bytes: Uint8Array): Source {
  const short = basename(name.replaceAll('\\', '/')).normalize('NFC');
  if (bytes.length === 0) throw new Refusal('source.empty', `Tệp «${short}» trống (0 byte). Hãy kiểm tra và gửi lại tệp gốc.`);
  const kind = kindOf(short, bytes);
  if (!kind)
    throw (
      volumeRefusal(short, bytes) ?? new Refusal('format.unknown', `Không nhận ra loại của tệp «${short}». Hãy gửi lại bằng PDF hoặc DOCX.`)
    );
  if ('unread' in kind)
    throw new Refusal(
      'format.unsupported',
      `Tệp «${short}» là ${kind.unread}, hệ thống không đọc loại này. Hãy gửi lại bằng ${kind.instead ?? 'PDF hoặc DOCX'}.`,
    );
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    name: short,
    format: kind.format,
    mediaType: kind.mediaType ?? MEDIA_TYPES[kind.format],
    bytes,
  };
}

const beginning = (bytes: Uint8Array, most: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, most)).toString('latin1');

/** Where a file that is called a PDF may begin as one: behind all that a web server said before it. */
const LATE = 16 << 10;
const LATE_PDF = /\n%PDF-[12]\.\d\s/;

function kindOf(name: string, bytes: Uint8Array): Kind | undefined {
  const head = beginning(bytes, 1024);
  if (/^PK(\x03\x04|\x05\x06|\x07\x08)/.test(head)) return zipKind(name, bytes);
  if (isOle(bytes)) return oleKind(name, bytes);
  // Mail may carry its parts as they are (RFC 3030): bytes of any kind behind its head.
  if (isMailHead(bytes)) return { format: 'eml' };
  const known = SIGNATURES.find(([start]) => start.test(head));
  // An archive that unpacks itself, or one behind what a web server said: 7-Zip finds where it begins.
  if (head.startsWith('MZ') && holdsArchive(bytes)) return { format: '7z', mediaType: SELF_UNPACKING };
  if (known) return known[1];
  const envelope = envelopeKind(bytes);
  if (envelope === 'signature') return { unread: 'chữ ký số rời, không có văn bản bên trong', instead: 'chính văn bản được ký' };
  if (envelope) return { format: 'eml', mediaType: CMS };
  // ISO 32000 lets other bytes stand before the header; mailers and web servers put them there.
  if (head.includes('%PDF-') || (ENDINGS[endingOf(name)] === 'pdf' && LATE_PDF.test(beginning(bytes, LATE)))) return { format: 'pdf' };
  const text = textKind(bytes, ENDINGS[endingOf(name)]);
  if (text === 'txt' || text === 'doc') refuseStandIn(name, ENDINGS[endingOf(name)], bytes);
  const data = text === 'txt' ? dataKind(bytes) : undefined;
  if (data) return { unread: data };
  if (text === 'txt' && endingOf(name) === 'csv') return { format: 'xls', mediaType: 'text/csv' };
  if (!text && /^(?:zip|rar|7z)$/.test(endingOf(name)) && !volumeOf(name, bytes) && holdsArchive(bytes))
    return { format: '7z', mediaType: SELF_UNPACKING };
  return text && { format: text };
}

/** Media type of an archive with something else in front, most often the program that unpacks it. */
const SELF_UNPACKING = 'application/vnd.microsoft.portable-executable';

/** Whether an archive lies somewhere in bytes that do not begin as one: by the first bytes of RAR and 7-Zip, by the end of a ZIP. */
function holdsArchive(bytes: Uint8Array): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = data.lastIndexOf('PK\x05\x06', data.length, 'latin1');
  return (
    (end >= 0 && end >= data.length - 0xffff - 22) ||
    data.includes('Rar!\x1a\x07', 0, 'latin1') ||
    data.includes('7z\xbc\xaf\x27\x1c', 0, 'latin1')
  );
}

/** OpenDocument by its media type, which is an entry of its package (Part 2, 3.3), else by its name. */
function openDocumentKind(name: string, bytes: Uint8Array, told: ZipEntry | undefined): Kind {
  const type = told
    ? Buffer.from(unpackEntry(bytes, told, name).data)
        .toString('latin1')
        .trim()
    : '';
  const promised = ENDINGS[endingOf(name)];
  if (/opendocument\.text(?:-\w+)?$/.test(type) || (type === '' && promised === 'odt')) return { format: 'odt' };
  if (/opendocument\.spreadsheet(?:-\w+)?$/.test(type) || (type === '' && promised === 'ods')) return { format: 'ods' };
  return { unread: /presentation/.test(type) ? 'bản trình chiếu OpenDocument' : 'tệp OpenDocument không phải văn bản hay bảng tính' };
}

function zipKind(name: string, bytes: Uint8Array): Kind {
  const entries = listZip(bytes).entries;
  const holds = (start: string) => entries.some((entry) => entry.name.toLowerCase().startsWith(start));
  // «Word/báo cáo.docx» lies in a folder that somebody called so.
  const isPackage = (folder: string) =>
    entries.some(({ name: part }) => part.toLowerCase().startsWith(folder) && /\.(?:xml|bin|rels)$/i.test(part));
  if (isPackage('word/')) return { format: 'docx' };
  if (isPackage('xl/')) return { format: 'xlsx' };
  if (isPackage('ppt/')) return { unread: 'bản trình chiếu PowerPoint' };
  if (isPackage('visio/')) return { unread: 'hình vẽ Visio' };
  if (entries.some(({ name: part }) => /\.fdseq$/i.test(part))) return { unread: 'tệp in XPS', instead: 'PDF' };
  if (holds('index/document.iwa') || holds('index.zip')) return { unread: 'tệp Apple iWork (Pages, Numbers, Keynote)' };
  const open = (entries[0]?.name === 'mimetype' || holds('meta-inf/manifest.xml')) && (holds('content.xml') || holds('encrypted-package'));
  if (open)
    return openDocumentKind(
      name,
      bytes,
      entries.find((entry) => entry.name === 'mimetype'),
    );
  if (entries[0]?.name === 'mimetype' && holds('meta-inf/container.xml')) return { unread: 'sách điện tử EPUB' };
  // Cut off before its first telling part, a package is what its name says; so is a torso without any entry.
  const promised = ENDINGS[endingOf(name)];
  const office = promised === 'docx' || promised === 'xlsx';
  if (office && (holds('[content_types].xml') || holds('_rels/') || entries.length === 0)) return { format: promised };
  // By an Office file's name: read as an archive if it holds documents, else a package of something that is no document.
  if (office && !entries.some((entry) => DOCUMENTS.test(entry.name)))
    return { unread: 'tệp nén ZIP, không phải tệp Office như tên của nó' };
  return { format: 'zip' };
}

function oleKind(name: string, bytes: Uint8Array): Kind {
  const names = oleRootNames(bytes);
  const promised = ENDINGS[endingOf(name)];
  if (names.includes('EncryptedPackage')) return { format: promised === 'xlsx' || promised === 'xls' ? 'xlsx' : 'docx' };
  if (names.includes('WordDocument')) return { format: 'doc' };
  if (names.includes('Workbook') || names.includes('Book')) return { format: 'xls' };
  if (names.some((one) => one.startsWith('__substg1.0_') || one.startsWith('__properties_version1'))) return { format: 'msg' };
  if (names.includes('PowerPoint Document')) return { unread: 'bản trình chiếu PowerPoint' };
  return promised === 'xls' || promised === 'msg' ? { format: promised } : { format: 'doc' };
}

/** A note when a file's name promises another kind than its bytes are; undefined when they agree or the name promises nothing. */
export function nameMismatch(source: Pick<Source, 'name' | 'format'>): Note | undefined {
  const ending = endingOf(source.name);
  const promised = ENDINGS[ending];
  if (!promised || promised === source.format) return undefined;
  return {
    code: 'format.mismatch',
    level: 'info',
    text: `Tệp có đuôi «.${ending}» nhưng nội dung là ${source.format.toUpperCase()}; đã đọc theo nội dung.`,
  };
}
