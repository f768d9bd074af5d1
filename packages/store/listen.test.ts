import { createServer, connect as dial, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from './listen.ts';
import { makeDatabase } from './testing/test-store.ts';

test('a database that is away for long is asked once a second, and heard again when it is back', async () => {
  const database = await makeDatabase();
  onTestFinished(() => database.drop());
  const there = new URL(database.url);
  const folder = there.searchParams.get('host');
  const port = Number(there.port || 5432);
  let away = false;
  let asked = 0;
  const open = new Set<Socket>();
  const door = createServer((here) => {
    asked++;
    open.add(here.on('error', () => {}));
    if (away) return here.destroy();
    const beyond = folder ? dial(`${folder}/.s.PGSQL.${port}`) : dial(port, there.hostname);
    beyond.on('error', () => here.destroy());
    beyond.on('close', () => here.destroy());
    here.on('close', () => beyond.destroy());
    here.pipe(beyond).pipe(here);
  });
  await new Promise<void>((done) => door.listen(0, '127.0.0.1', done));
  onTestFinished(() => void door.close());
  const address = door.address() as { port: number };
  const through = new URL(database.url);
  through.searchParams.delete('host');
  through.host = `127.0.0.1:${address.port}`;

  const heard: string[] = [];
  const stop = await listen(through.href, (event) => heard.push(event.type));
  away = true;
  for (const socket of open) socket.destroy();
  asked = 0;
  await sleep(6500);
  expect(asked).toBeGreaterThan(3);
  expect(asked).toBeLessThan(8);
  away = false;
  const teller = new pg.Client({ connectionString: database.url });
  await teller.connect();
  const notice = JSON.stringify({ type: 'document', sha256: 'a'.repeat(64), state: 'ready' });
  for (let tries = 0; heard.length === 0 && tries < 100; tries++) {
    await teller.query('select pg_notify($1, $2)', ['tonghop', notice]);
    await sleep(100);
  }
  expect(heard[0]).toBe('document');
  await teller.end();
  await stop();
});
