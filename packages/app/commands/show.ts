import { type Finding, type Reading, toRecord } from '@tonghop/model';
import type { CurrentFinding, DocumentPage } from '@tonghop/store';
import type { Context, Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { summarize } from '../summary.ts';
import { withStore } from '../workplace.ts';
import { stateOf } from './list.ts';

/** `tonghop show ID`: what is known of a document, and its record as it counts now, people's corrections included. */
export const run: Run = (context, [id], options) =>
  withStore(context, async (store) => {
    const asked = /^\d{1,15}$/.test(id!) ? Number(id) : id!.toLowerCase();
    const page = await store.showDocument(asked);
    if (!page) {
      context.say({
        vi: `Không có văn bản «${id}». Xem số văn bản bằng: npx tonghop list`,
        en: `There is no document ${id}. See: npx tonghop list`,
      });
      return EXIT.usage;
    }
    const reading = await store.loadReading(asked);
    const record = reading && recordOf(reading, page.findings);
    if (options.json) {
      if (!record) context.say(why(page, context));
      else context.out.write(`${JSON.stringify(record, null, 1)}\n`);
      return record ? EXIT.ok : EXIT.refused;
    }
    context.out.write(`${facts(page, context)}\n`);
    context.out.write(record ? summarize('', record, context.tell) : `  ${why(page, context)}\n`);
    return EXIT.ok;
  });

/** The record of the findings that count now. */
function recordOf(reading: Reading, findings: CurrentFinding[]) {
  return toRecord(
    reading,
    findings.map(
      ({ kind, rule, fields, cite, parts, confidence }) => ({ kind, rule, fields, cite, ...(parts && { parts }), confidence }) as Finding,
    ),
  );
}

function why(page: DocumentPage, context: Context): string {
  return (
    page.document.failure?.message ??
    context.tell({ vi: `Văn bản ${stateOf(page.document, context.tell)}.`, en: `The document is ${stateOf(page.document, context.tell)}.` })
  );
}

function facts({ document, deliveries, readings, versions, encloses }: DocumentPage, { tell, language }: Context): string {
  const time = (at: string) => new Date(at).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
  const lines = [
    `#${document.id}  ${document.name}  (${document.format}, ${Math.ceil(document.size / 1024)} KB)${document.sample ? tell({ vi: '  [báo cáo mẫu]', en: '  [sample]' }) : ''}`,
    `  SHA-256 ${document.sha256}`,
    ...deliveries.map((d) => `  ${tell({ vi: 'Nhận', en: 'Received' })} ${time(d.at)} (${d.how})${d.path ? ` ${d.path}` : ''}`),
    ...readings.map(
      (r) =>
        `  ${tell({ vi: 'Đọc', en: 'Read' })} ${time(r.at)} (${r.reader}, ${r.textOrigin}${r.pages ? `, ${r.pages} ${tell({ vi: 'trang', en: 'pages' })}` : ''})`,
    ),
    ...versions
      .filter((v) => v.id !== document.id)
      .map((v) => `  ${tell({ vi: 'Bản khác', en: 'Other version' })} #${v.id} ${v.name}${v.current ? ' *' : ''}`),
    ...encloses.map((e) => `  ${tell({ vi: 'Kèm theo', en: 'Encloses' })} #${e.id} ${e.name}`),
  ];
  return lines.join('\n');
}
