import { userInfo } from 'node:os';
import { type Finding, type Reading, toRecord } from '@tonghop/model';
import type { CurrentFinding, DocumentPage, Store } from '@tonghop/store';
import type { Context, Run } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { printable } from '../printable.ts';
import { refusalWords } from '../refusal-words.ts';
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
    if (options.choose) return choose(page, store, context);
    const reading = await store.loadReading(asked);
    const record = reading && recordOf(reading, page.findings);
    if (options.json) {
      if (!record) context.say(why(page, context));
      else context.out.write(`${JSON.stringify(record, null, 1)}\n`);
      return record ? EXIT.ok : EXIT.refused;
    }
    context.out.write(printable(`${facts(page, context)}\n`));
    context.out.write(printable(record ? summarize('', record, context.tell) : `  ${why(page, context)}\n`));
    return EXIT.ok;
  });

/** `tonghop show ID --choose`: makes a document the one of its versions that counts, whatever comes later. */
async function choose({ document, versions }: DocumentPage, store: Store, { say }: Context): Promise<ExitCode> {
  if (document.series === null) {
    say({ vi: `Văn bản ${document.id} không có bản nào khác.`, en: `Document ${document.id} has no other version.` });
    return EXIT.usage;
  }
  await store.chooseVersion(document.id, userInfo().username);
  const others = versions.filter(({ id }) => id !== document.id).map(({ id }) => id);
  say({
    vi: `Bản đang dùng là văn bản ${document.id}; bản khác: ${others.join(', ')}.`,
    en: `Document ${document.id} counts now; other versions: ${others.join(', ')}.`,
  });
  return EXIT.ok;
}

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
  // All that stayed behind in a mail or an archive.
  if (page.document.state === 'opened' && page.failures.length > 0)
    return page.failures
      .map(({ code, message }) => context.tell(refusalWords(page.document.name, code, message)))
      .toReversed()
      .join('\n  ');
  const { name, failure } = page.document;
  if (failure) return context.tell(refusalWords(name, failure.code, failure.message));
  const state = stateOf(page.document, context.tell);
  return context.tell({ vi: `Văn bản ${state}.`, en: `The document is ${state}.` });
}

function facts({ document, deliveries, readings, versions, encloses, failures }: DocumentPage, { tell, language }: Context): string {
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
    // Of a mail or an archive it is all there is to say, and said below.
    ...(document.state === 'opened' ? [] : failures.filter(({ within }) => within)).map(
      ({ code, message }) => `  ${tell({ vi: 'Để lại', en: 'Left behind' })}: ${tell(refusalWords(document.name, code, message))}`,
    ),
  ];
  return lines.join('\n');
}
