// Installs the workspace when its manifests changed since the last install. No dependencies, so that a fresh clone needs only
// node and npm; about 40 ms when nothing changed. Runs before `npm start` and `npm test`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkCommands } from './link-commands.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const pnpm = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager;
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Cần Node.js từ bản 20 trở lên (đang chạy ${process.version}). / Node.js 20 or newer is needed.`);
  process.exit(1);
}

const manifests = [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/package.json`),
];
const hash = createHash('sha256').update(`${process.platform}-${process.arch}\n`);
for (const file of manifests) if (existsSync(join(root, file))) hash.update(file).update(readFileSync(join(root, file)));
const wanted = hash.digest('hex');
const stamp = join(root, 'node_modules', '.bootstrap');
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
  linkCommands(root);
  process.exit(0);
}

// npm hands its settings down as npm_config_*; pnpm would read them as its own.
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([key]) => !/^npm_(config|package|lifecycle)_/i.test(key) || /registry|proxy|cafile|cache$/i.test(key),
  ),
);
const install = ['install', existsSync(join(root, 'pnpm-lock.yaml')) ? '--frozen-lockfile' : '--no-frozen-lockfile', '--prefer-offline'];
const started = process.env.npm_execpath ?? '';
const run = (command, args, shell = false) => spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], env, shell });
console.error('Đang cài các thư viện cần thiết (chỉ lần đầu hoặc khi có thay đổi) …');
const viaNpm = ['exec', '--yes', '--prefer-offline', '--loglevel=error', `--package=${pnpm}`, '--', 'pnpm', ...install];
let result;
if (/pnpm/.test(started) && !/_npx/.test(started)) result = run(process.execPath, [started, ...install]);
else if (/npm-cli\.js$/.test(started)) result = run(process.execPath, [started, ...viaNpm]);
else result = run('npm', viaNpm, process.platform === 'win32');
if (result.status !== 0) {
  console.error('Cài đặt thư viện không thành công; kiểm tra kết nối tới kho npm rồi chạy lại. / Installing the libraries failed.');
  process.exit(result.status ?? 1);
}
writeFileSync(stamp, wanted);
linkCommands(root);
