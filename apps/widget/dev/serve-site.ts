import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

const dist = join(import.meta.dirname, '../dist');
const site = join(import.meta.dirname, '../../../examples/demo-site');
const pictures = join(import.meta.dirname, 'pictures');
const types: Record<string, string> = {
  ...{ '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml; charset=utf-8' },
  ...{ '.html': 'text/html; charset=utf-8', '.woff2': 'font/woff2' },
};
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/**
 * Serves the built widget and the demo site under the strictest policy the widget promises to work with; `/rtl` is the site from right to
 * left. `/plain` and `/plain-rtl` are a site with nothing on it and a font of its own, for pictures that are the same on every machine.
 */
export async function serveSite(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const file = fileOf(pathname);
  try {
    let body: string | Buffer = await readFile(file);
    if (file.endsWith('.html')) body = body.toString().replaceAll('{{BOT_ID}}', searchParams.get('bot') ?? 'bot_1');
    if (pathname.endsWith('rtl')) body = body.toString().replace('<html lang="en">', '<html lang="ar" dir="rtl">');
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain', 'content-security-policy': policy }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}

function fileOf(pathname: string): string {
  if (pathname.startsWith('/widget')) return join(dist, pathname);
  if (pathname.startsWith('/plain')) return join(pictures, 'plain.html');
  if (pathname.startsWith('/pictures/')) return join(pictures, pathname.replace('/pictures/', ''));
  return join(site, pathname === '/' || pathname === '/rtl' ? 'index.html' : pathname);
}
