import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Store } from '@tonghop/store';
import { faultWords } from '@tonghop/store/fault-words';
import { Hono } from 'hono';
import type { Config } from './config.ts';
import { ServiceError } from './fault.ts';
import type { Log } from './log.ts';
import { events } from './routes/events.ts';
import { health } from './routes/health.ts';
import { home } from './routes/home.ts';
import { type DocxView, view } from './routes/view.ts';

/** The HTTP service that is running; `stop` resolves when its connections are closed. */
export type Server = { url: string; stop: () => Promise<void> };

const REASONS: Record<string, (where: string) => { vi: string; en: string }> = {
  EADDRINUSE: (where) => ({
    vi: `Cổng ${where} đang được chương trình khác dùng (có thể Tổng hợp đã chạy rồi). Hãy dừng chương trình đó, hoặc đặt TONGHOP_PORT sang số khác, ví dụ 8788.`,
    en: `Port ${where} is in use (perhaps by another Tổng hợp). Stop that program, or set TONGHOP_PORT to another number, e.g. 8788.`,
  }),
  EACCES: (where) => ({
    vi: `Không có quyền mở cổng ${where}. Hãy đặt TONGHOP_PORT từ 1024 trở lên.`,
    en: `No permission to open port ${where}. Set TONGHOP_PORT to 1024 or more.`,
  }),
  EADDRNOTAVAIL: (where) => ({
    vi: `Máy này không có địa chỉ ${where}. Hãy sửa TONGHOP_HOST (thường là 127.0.0.1).`,
    en: `This machine has no address ${where}. Mend TONGHOP_HOST (usually 127.0.0.1).`,
  }),
};

/** Starts the HTTP service. Throws ServiceError when it cannot listen. */
export async function startServer(
  config: Pick<Config, 'host' | 'port' | 'inbox' | 'dataDir'>,
  store: Store,
  log: Log,
  version: string,
  docxView: DocxView,
): Promise<Server> {
  const closing = new AbortController();
  const front = home(store, config);
  const app = new Hono()
    .route('/', front.routes)
    .route('/', health(store, { version, inbox: config.inbox, dataDir: config.dataDir }))
    .route('/', events(store, closing.signal))
    .route('/', view(store, config.host, docxView))
    .notFound(front.notFound)
    .onError((error, c) => {
      log.error({ path: c.req.path, error: faultWords(error) }, 'http');
      return c.json({ error: 'internal' }, 500);
    });
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = REASONS[error.code ?? ''];
      reject(reason ? new ServiceError(reason(`${config.host}:${config.port}`)) : error);
    });
    server.listen(config.port, config.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    async stop() {
      closing.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 2000).unref();
      await closed;
    },
  };
}
