import { PDFDocument, PDFHexString, PDFName, StandardFonts } from 'pdf-lib';

/** What a test's PDF says and holds: `attached` in its list of files, `clipped` to its page by paper clips, `portfolio` with a cover that says nothing. */
export type TestPdf = { line?: string; attached?: Record<string, Uint8Array>; clipped?: Record<string, Uint8Array>; portfolio?: boolean };

const COVER = 'For the best experience, open this PDF portfolio in Acrobat X or Adobe Reader X, or later.';

/** Makes a PDF of one line of unmarked letters with other files in it. */
export async function pdfWith({
  line = 'Bao cao ket qua cua xa trong nam.',
  attached = {},
  clipped = {},
  portfolio,
}: TestPdf): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  const page = made.addPage([595, 842]);
  page.drawText(portfolio ? COVER : line, { x: 40, y: 700, size: 11, font: await made.embedFont(StandardFonts.TimesRoman) });
  for (const [name, bytes] of Object.entries(attached)) await made.attach(bytes, name);
  const { context, catalog } = made;
  const clips = Object.entries(clipped).map(([name, bytes], n) => {
    const file = context.register(context.flateStream(bytes, { Type: 'EmbeddedFile' }));
    const FS = context.obj({ Type: 'Filespec', UF: PDFHexString.fromText(name), EF: context.obj({ F: file }) });
    return context.register(
      context.obj({ Type: 'Annot', Subtype: 'FileAttachment', Rect: [500, 700 - 30 * n, 520, 720 - 30 * n], FS: context.register(FS) }),
    );
  });
  if (clips.length > 0) page.node.set(PDFName.of('Annots'), context.obj(clips));
  if (portfolio) catalog.set(PDFName.of('Collection'), context.obj({ Type: 'Collection', View: 'D' }));
  return made.save();
}
