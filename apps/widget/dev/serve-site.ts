import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

const dist = join(import.meta.dirname, '../dist');
const site = join(import.meta.dirname, '../../../examples/demo-site');
const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.html': 'text/html' };
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Serves the built widget and the demo site under the strictest policy the widget promises to work with. `/rtl` is the site from right to left. */
export async function serveSite(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const ofWidget = pathname.startsWith('/widget');
  const file = ofWidget ? join(dist, pathname) : join(site, pathname === '/' || pathname === '/rtl' ? 'index.html' : pathname);
  try {
    let body: string = await readFile(file, 'utf8');
    if (file.endsWith('.html')) body = body.replaceAll('{{BOT_ID}}', 'bot_1');
    if (pathname === '/rtl') body = body.replace('<html lang="en">', '<html lang="ar" dir="rtl">');
    response.writeHead(200, { 'content-type': `${types[extname(file)]}; charset=utf-8`, 'content-security-policy': policy }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}
