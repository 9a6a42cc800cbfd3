import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a site answers with at an address: the text of a page, or whatever a function makes of it. */
type SitePage = string | ((request: IncomingMessage, response: ServerResponse) => void);

export interface SeenRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

/** A web site on this machine, for those who read it over HTTP. Pages may be changed while it runs. */
export interface TestSite extends AsyncDisposable {
  readonly origin: string;
  /** `127.0.0.1:port`, to be opened with `fetchAllow`. */
  readonly host: string;
  readonly pages: Map<string, SitePage>;
  /** What was asked for, in order. */
  readonly seen: SeenRequest[];
  /** How often an address was asked for. */
  count(path: string): number;
  close(): Promise<void>;
}

/** Starts a site with these pages, by path; any other is 404. `address` is where on this machine it listens. */
export async function startTestSite(pages: Readonly<Record<string, SitePage>> = {}, address = '127.0.0.1'): Promise<TestSite> {
  const all = new Map(Object.entries(pages));
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    seen.push({ path, headers: request.headers });
    const page = all.get(path) ?? all.get(`${path.split('?')[0]}?*`);
    if (page === undefined) response.writeHead(404, { 'content-type': 'text/html' }).end('<p>Nothing here</p>');
    else if (typeof page === 'function') page(request, response);
    else response.writeHead(200, { 'content-type': typeOf(path) }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const host = `${address}:${(server.address() as AddressInfo).port}`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    origin: `http://${host}`,
    host,
    pages: all,
    seen,
    count: (path) => seen.filter((request) => request.path === path).length,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function typeOf(path: string): string {
  if (path.endsWith('.txt')) return 'text/plain; charset=utf-8';
  return path.includes('.xml') ? 'application/xml' : 'text/html; charset=utf-8';
}
