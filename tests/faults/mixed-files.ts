import { Document, Packer, Paragraph } from 'docx';
import { zipSync } from 'fflate';
import { PDFDocument, StandardFonts } from 'pdf-lib';

/** A file for the inbox, with what must become of it. `sources`: how many sources it brings into the store (a mail and its attachment: two). */
export type InboxFile = { path: string; bytes: Uint8Array; end: 'processed' | 'failed' | 'refused' | 'inbox'; sources: number };

const text = (value: string) => new TextEncoder().encode(value);
const report = (n: number) =>
  `ỦY BAN NHÂN DÂN\nXÃ MẪU SỐ ${n}\n\nBÁO CÁO\nKết quả chuyển đổi số năm 2025\n\nI. KẾT QUẢ\n- Có ${50 + (n % 50)},${n % 10}% hộ dân dùng dịch vụ công trực tuyến.\nII. KHÓ KHĂN\n- Thiếu cán bộ chuyên trách ở thôn số ${n}.\n`;

async function docx(n: number): Promise<Uint8Array> {
  return new Uint8Array(
    await Packer.toBuffer(
      new Document({
        sections: [
          {
            children: report(n)
              .split('\n')
              .map((line) => new Paragraph(line)),
          },
        ],
      }),
    ),
  );
}

async function pdf(n: number): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.TimesRoman);
  const page = made.addPage([595, 842]);
  for (let line = 0; line < 20; line++)
    page.drawText(`Bao cao so ${n}, dong ${line}: ket qua dat ${line}% ke hoach.`, { x: 72, y: 780 - 20 * line, size: 12, font });
  return made.save();
}

const mail = (n: number, name: string, content: Uint8Array) =>
  text(
    `From: xa${n}@mau.example\r\nSubject: Bao cao ${n}\r\nMessage-ID: <${n}@mau.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nGui kem.\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString('base64')}\r\n--b--\r\n`,
  );

/** Sixty files as an inbox gets them: reports in several formats, in folders of units, mails, archives, copies, broken and secret ones, and litter. */
export async function mixedFiles(): Promise<InboxFile[]> {
  const files: InboxFile[] = [];
  const add = (path: string, bytes: Uint8Array, end: InboxFile['end'] = 'processed', sources = end === 'processed' ? 1 : 0) =>
    files.push({ path, bytes, end, sources });
  for (let n = 0; n < 14; n++) add(`xã Mẫu ${n}/quý III/bao-cao-${n}.txt`, text(report(n)));
  for (let n = 20; n < 32; n++) add(`bao-cao-${n}.docx`, await docx(n));
  for (let n = 40; n < 52; n++) add(`phường Mẫu/bao-cao-${n}.pdf`, await pdf(n));
  for (let n = 60; n < 65; n++) add(`thu-${n}.eml`, mail(n, `dinh-kem-${n}.txt`, text(report(n))), 'processed', 2);
  for (let n = 70; n < 74; n++)
    add(`goi-${n}.zip`, zipSync({ [`mot-${n}.txt`]: text(report(n)), [`hai-${n}.txt`]: text(report(n + 100)) }), 'processed', 3);
  // The same bytes under other names: another delivery of the same source.
  for (let n = 0; n < 4; n++) add(`gui-lai/ban-sao-${n}.txt`, text(report(n)), 'processed', 0);
  add('trong.pdf', new Uint8Array(), 'failed');
  add(
    'la.bin',
    Uint8Array.from({ length: 3000 }, (_, i) => (i * 37) & 0xff),
    'failed',
  );
  add('zip-hong.zip', zipSync({ 'a.txt': text(report(1)) }).subarray(0, 60), 'failed');
  add('mat-1.txt', text('UBND XÃ KÍN\n\nMẬT\n\nBÁO CÁO\nNội dung không ai được đọc.\n'), 'refused');
  add('thu-mat.eml', mail(99, 'mat.txt', text('UBND XÃ KÍN\n\nTUYỆT MẬT\n\nBÁO CÁO\nNội dung không ai được đọc.\n')), 'refused');
  add('~$bao-cao-20.docx', text('x'), 'inbox');
  add('Thumbs.db', text('x'), 'inbox');
  add('dang-tai.pdf.crdownload', text('x'), 'inbox');
  add('xã Mẫu 1/.DS_Store', text('x'), 'inbox');
  return files;
}
