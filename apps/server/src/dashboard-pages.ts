import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { AppError } from '@parley/contract/errors';
import { defineRoute } from '@parley/platform/http/define-route';
import type { Route } from '@parley/platform/http/route';
import { staticFileRoutes } from '@parley/platform/http/static-files';
import { sessionCookie } from '@parley/product/identity/public';

const folder = join(import.meta.dirname, '../../dashboard/dist');
const nonceMark = '__CSP_NONCE__';
const sessionMark = '__SESSION__';
const html = 'text/html; charset=utf-8';

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * The dashboard under `/app/`: its files, and one page for every address the dashboard routes by itself. A dashboard that was
 * not built is answered with how to build it.
 */
export function dashboardRoutes(): Route[] {
  const file = join(folder, 'index.html');
  const page = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  return [toDashboard('/app'), ...(page === undefined ? [] : fileRoutes()), pageRoute(page ?? notBuilt)];
}

/** Sends whoever asks for `path` on to the dashboard. */
export function toDashboard(path: string): Route {
  return defineRoute({
    method: 'get',
    path,
    access: 'public',
    tag: 'Files',
    summary: 'To the dashboard.',
    success: { status: 303, redirect: true },
    errors: [],
    hidden: true,
    handle: async () => '/app/',
  });
}

function fileRoutes(): Route[] {
  const inFolder = (name: string) =>
    readdirSync(join(folder, name), { withFileTypes: true })
      .filter((entry) => entry.isFile() && contentTypes[extname(entry.name)] !== undefined)
      .map((entry) => `${name}${entry.name}`);
  const describe = (name: string, immutable: boolean) => ({
    path: `/app/${name}`,
    file: join(folder, name),
    contentType: contentTypes[extname(name)] ?? html,
    immutable,
  });
  return staticFileRoutes([
    ...inFolder('').map((name) => describe(name, false)),
    ...inFolder('assets/').map((name) => describe(name, true)),
  ]);
}

/**
 * Never cached, because its nonce is good for one answer only, and it says whether the browser sent a session: without one the dashboard
 * asks for none, which a browser would report as an error. A path that looks like a file is not the page.
 */
function pageRoute(page: string): Route {
  return defineRoute({
    method: 'get',
    path: '/app/',
    access: 'public',
    tag: 'Files',
    summary: 'The dashboard.',
    success: { status: 200, contentType: html },
    errors: ['not_found'],
    hidden: true,
    takesPathsBelow: true,
    handle: async ({ request }) => {
      if (extname(request.path) !== '') throw new AppError('not_found');
      const nonce = randomBytes(16).toString('base64url');
      const session = request.cookie(sessionCookie) === undefined ? 'none' : 'sent';
      return new Response(page.replaceAll(nonceMark, nonce).replace(sessionMark, session), {
        headers: { 'content-type': html, 'cache-control': 'no-store', 'content-security-policy': contentSecurityPolicy(nonce) },
      });
    },
  });
}

/** Scripts come from here alone. Style elements need the nonce: Mantine makes some in the browser for the theme and for sizes. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    // The preview of a widget.
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

const notBuilt =
  '<!doctype html><html lang="en"><title>Parley</title><h1>The dashboard has not been built</h1><p>Run <code>npm run build</code> and start Parley again.</p></html>';
