import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** A folder of built files that is served as a host of static pages serves it. */
export interface SiteServer {
  /** `http://127.0.0.1:PORT/BASE/`. */
  readonly url: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Serves a folder below a base path on a free port: `/rules/x` is `rules/x.html`, what is not there is `404.html`, and nothing stands outside the base. */
export async function serve(folder: string, base = '/'): Promise<SiteServer> {
  const server = createServer(({ url = '/' }, response) => {
    const found = fileFor(folder, base, url);
    const file = found ?? join(folder, '404.html');
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    if (existsSync(file)) createReadStream(file).pipe(response);
    else response.end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The file that answers a request, as GitHub Pages finds it. */
export function fileFor(folder: string, base: string, url: string): string | undefined {
  const path = decodeURIComponent(url.replace(/[?#].*$/, ''));
  if (!path.startsWith(base)) return undefined;
  const asked = join(folder, normalize(`/${path.slice(base.length)}`));
  const candidates = path.endsWith('/') ? [join(asked, 'index.html')] : [asked, `${asked}.html`];
  return candidates.find((file) => existsSync(file) && statSync(file).isFile());
}
