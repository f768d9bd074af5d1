// Makes 120 mixed files (80 digital, 25 scans of three pages, 15 mails and archives) of the fixtures and takes them through the inbox,
// unattended, as `npm start -- --once` does. Prints the run's figures by kind, its time and CPU time. --keep FOLDER keeps the data folder.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { pdfOfPictures, picturesOf, scanned } from '../packages/ingest/scan/scanned-pdf.test-files.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const fixtures = join(root, 'fixtures');
const DIGITAL = 80;
const SCANS = 25;
const PAGES = 3;
const PACKED = 15;

type Made = { name: string; bytes: Uint8Array };

function sources(): Made[] {
  return readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      ['pdf', 'docx', 'txt']
        .map((kind) => ({ kind, path: join(fixtures, name, `source.${kind}`) }))
        .filter(({ path }) => existsSync(path))
        .map(({ kind, path }) => ({ name: `${name}.${kind}`, bytes: new Uint8Array(readFileSync(path)) })),
    );
}

/** Files to the number wanted: the fixtures, then texts of their own. */
function digital(all: readonly Made[]): Made[] {
  const more = (n: number): Made => ({
    name: `bao-cao-${n}.txt`,
    bytes: new TextEncoder().encode(
      `BÁO CÁO\nKết quả tháng ${n + 1} năm 2026\n\nI. KẾT QUẢ\n- Có ${60 + n},2% hộ dân dùng dịch vụ công trực tuyến.\nII. KHÓ KHĂN\n- Thiếu cán bộ chuyên trách ở thôn ${n}.\n`,
    ),
  });
  return [...all, ...Array.from({ length: Math.max(0, DIGITAL - all.length) }, (_, n) => more(n))].slice(0, DIGITAL);
}

async function scans(all: readonly Made[]): Promise<Made[]> {
  const made: Made[] = [];
  let pages: { jpeg: Uint8Array; width: number; height: number }[] = [];
  let turn = 0;
  while (made.length < SCANS)
    for (const { name, bytes } of all.filter((file) => file.name.endsWith('.pdf'))) {
      for await (const picture of picturesOf(bytes)) {
        pages.push({ jpeg: await scanned(picture, ((turn++ % 9) - 4) / 4), width: picture.width, height: picture.height });
        if (pages.length < PAGES) continue;
        made.push({ name: `quet-${made.length + 1}-${name}`, bytes: await pdfOfPictures(pages) });
        pages = [];
        if (made.length === SCANS) return made;
      }
    }
  return made;
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
const word = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
const utf8 = (text: string) => new TextEncoder().encode(text);

const mail = (n: number, { name, bytes }: Made, type = 'application/octet-stream'): Made => ({
  name: `thu-${n}.eml`,
  bytes: utf8(
    `From: ${word(`Văn phòng xã số ${n}`)} <xa${n}@mau.example>\r\nSubject: ${word('Gửi báo cáo quý IV năm 2025')}\r\nDate: Mon, 05 Jan 2026 08:0${n % 10}:00 +0700\r\nMessage-ID: <mixed-${n}@mau.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=ranh-${n}\r\n\r\n--ranh-${n}\r\nContent-Type: text/plain; charset=utf-8; format=flowed\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(utf8('Xin gửi báo cáo kèm theo.'))}\r\n--ranh-${n}\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(bytes)}\r\n--ranh-${n}--\r\n`,
  ),
});

/** Mails with one attachment each, mails in mails, archives of two files and archives in mails. The files within are not the same bytes as those outside. */
function packed(all: readonly Made[]): Made[] {
  // A comment at a PDF's end and one more space make other bytes of the same report.
  const own = (n: number): Made => {
    const { name, bytes } = all.filter((file) => /\.(pdf|txt)$/.test(file.name))[n % 40]!;
    return {
      name: `kem-${n}-${name}`,
      bytes: new Uint8Array(Buffer.concat([bytes, utf8(name.endsWith('.pdf') ? `\n% ${n}\n` : ` `.repeat(n + 1))])),
    };
  };
  const archive = (n: number): Made => ({
    name: `goi-${n}.zip`,
    bytes: zipSync({ [own(n * 2).name]: own(n * 2).bytes, [own(n * 2 + 1).name]: own(n * 2 + 1).bytes }),
  });
  return Array.from({ length: PACKED }, (_, n) =>
    n < 7
      ? mail(n, own(n))
      : n < 9
        ? mail(n, { ...mail(n + 50, own(n)), name: 'chuyen-tiep.eml' })
        : n < 13
          ? archive(n)
          : mail(n, archive(n)),
  );
}

const kept = process.argv.indexOf('--keep');
const data = kept > 0 ? process.argv[kept + 1]! : mkdtempSync(join(tmpdir(), 'tonghop-mixed-'));
const inbox = join(data, 'inbox');
mkdirSync(inbox, { recursive: true });
writeFileSync(join(data, 'samples-offered'), '');
const all = sources();
console.log(`Making ${DIGITAL} digital files, ${SCANS} scans of ${PAGES} pages, ${PACKED} mails and archives …`);
const files = [...digital(all), ...(await scans(all)), ...packed(all)];
for (const { name, bytes } of files) writeFileSync(join(inbox, name), bytes);
console.log(
  `${files.length} files, ${(files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6).toFixed(1)} MB, in ${inbox}; ${availableParallelism()} cores\n`,
);

const started = performance.now();
const child = spawn(process.execPath, [join(root, 'packages/app/start.ts'), '--once', ...process.argv.filter((arg) => arg === '--lang')], {
  cwd: root,
  env: {
    ...process.env,
    TONGHOP_DATA: data,
    TONGHOP_INBOX: '',
    DATABASE_URL: '',
    TONGHOP_PORT: '0',
    TONGHOP_STABLE_SECONDS: '1',
    TONGHOP_LOG_LEVEL: 'error',
  },
  stdio: 'inherit',
});
let cpu = 0;
const sampling = setInterval(() => {
  cpu = Math.max(cpu, cpuSeconds(child.pid!));
}, 500);
const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
clearInterval(sampling);
const seconds = (performance.now() - started) / 1000;

/** CPU seconds of a process and all below it that run now, with those of their children that have ended (proc_pid_stat(5)); 0 where the system does not tell. */
function cpuSeconds(root: number): number {
  if (!existsSync('/proc/self/stat')) return 0;
  const running = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const fields = stat
          .slice(stat.lastIndexOf(')') + 2)
          .split(' ')
          .map(Number);
        return [{ pid: Number(name), parent: fields[1]!, ticks: fields[11]! + fields[12]! + fields[13]! + fields[14]! }];
      } catch {
        return [];
      }
    });
  const below = (pid: number): number =>
    (running.find((one) => one.pid === pid)?.ticks ?? 0) +
    running.filter((one) => one.parent === pid).reduce((sum, one) => sum + below(one.pid), 0);
  return below(root) / 100;
}

/** Files left below a folder of the data folder. */
const left = (folder: string) =>
  existsSync(join(data, folder))
    ? readdirSync(join(data, folder), { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isFile() && !entry.name.endsWith('.error.json'),
      ).length
    : 0;
const places = ['inbox', 'processed', 'failed', 'refused'].map((folder) => `${folder} ${left(folder)}`).join(', ');
console.log(
  `\nWhole run: ${seconds.toFixed(1)} s, ${cpu === 0 ? 'CPU time not told here' : `${cpu.toFixed(1)} CPU-s`} (service, reading and recognition; not PostgreSQL); exit code ${code}`,
);
console.log(`Files now in: ${places}`);
if (kept < 0) rmSync(data, { recursive: true, force: true });
process.exitCode = code ?? 1;
