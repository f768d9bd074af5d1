import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify, read } from '@tonghop/ingest';
import { temporaryFolder } from '@tonghop/ingest/temporary';
import { expect, onTestFinished, test } from 'vitest';
import { phraseProblems, withFindings } from './phrases.ts';

const REPORT = 'BÁO CÁO\n\nI. KHÓ KHĂN\n\n- Cột ăng-ten của bản hay bị gió giật đổ.\n\n- Thiếu kinh phí mua máy.\n';

test('an office teaches its own words for a theme; a wrong file is told of and adds nothing', async () => {
  const { path: folder, remove } = temporaryFolder();
  onTestFinished(remove);
  const path = join(folder, 'cum-tu.json');
  const reading = await read(identify('a.txt', new TextEncoder().encode(REPORT)));
  const themes = async (file?: string) =>
    (await withFindings(reading, file)).findings.flatMap((finding) => (finding.kind === 'difficulty' ? [finding.fields.themes] : []));
  const before = await themes();
  expect(before).toHaveLength(2);
  expect(before[0]).not.toContain('ha-tang');

  writeFileSync(path, JSON.stringify({ themes: { difficulty: { 'ha-tang': ['cột ăng-ten'] } } }));
  expect((await themes(path))[0]).toContain('ha-tang');
  expect(await phraseProblems(path)).toEqual([]);

  writeFileSync(path, '{ "themes": ');
  expect(await themes(path)).toEqual(before);
  expect((await phraseProblems(path))[0]).toMatch(/JSON/);
  expect((await phraseProblems(join(folder, 'khong-co.json')))[0]).toMatch(/Không mở được/);
});
