import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

const dist = join(import.meta.dirname, '../../apps/widget/dist');

/** Answers with a file of the widget as it was built; false where the path is none. */
export function serveWidget({ url = '/' }: IncomingMessage, response: ServerResponse): boolean {
  const { pathname } = new URL(url, 'http://localhost');
  if (!pathname.startsWith('/widget')) return false;
  response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(readFileSync(join(dist, pathname), 'utf8'));
  return true;
}
