import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorTable } from '@parley/contract/errors';
import { defineRoute } from './define-route.ts';
import type { Route } from './route.ts';
import { staticFileRoutes } from './static-files.ts';

const pages = fileURLToPath(new URL('./reference/', import.meta.url));
const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/** Own files only: the page asks nobody else for anything. Swagger UI sets style attributes, hence the one exception. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
  "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The pages that explain the interface: every endpoint at `/reference`, every error code at `/reference/errors`. */
export function referenceRoutes(): Route[] {
  const html = 'text/html; charset=utf-8';
  const script = 'text/javascript; charset=utf-8';
  const style = 'text/css; charset=utf-8';
  return [
    ...staticFileRoutes([
      { path: '/reference', file: join(pages, 'page.html'), contentType: html, contentSecurityPolicy },
      { path: '/reference/start.js', file: join(pages, 'start.js'), contentType: script },
      { path: '/reference/style.css', file: join(pages, 'style.css'), contentType: style },
      { path: '/reference/swagger-ui.css', file: join(swagger, 'swagger-ui.css'), contentType: style },
      { path: '/reference/swagger-ui-bundle.js', file: join(swagger, 'swagger-ui-bundle.js'), contentType: script },
    ]),
    defineRoute({
      method: 'get',
      path: '/reference/errors',
      access: 'public',
      tag: 'Reference',
      summary: 'Every error code and what it means.',
      success: { status: 200, contentType: html },
      errors: [],
      hidden: true,
      contentSecurityPolicy:
        "default-src 'none'; style-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      handle: async () => new Response(errorsPage, { headers: { 'content-type': html, 'cache-control': 'public, no-cache' } }),
    }),
  ];
}

const errorRows = Object.entries(errorTable)
  .toSorted(([left], [right]) => (left < right ? -1 : 1))
  .map(
    ([code, { status, retryable, text }]) =>
      `<tr id="${code}"><th scope="row"><code>${code}</code></th><td>${status}</td><td>${escapeHtml(text)}</td><td>${retryable ? 'yes' : 'no'}</td></tr>`,
  );

const errorsPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Parley API errors</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/reference/style.css">
</head>
<body>
<nav><a href="/reference">Endpoints</a> <a href="/reference/errors" aria-current="page">Errors</a> <a href="/openapi.json">OpenAPI document</a></nav>
<main class="errors">
<h1>Errors</h1>
<p>Every error is answered as <code>application/problem+json</code> (RFC 9457) with one of these codes in <code>code</code>.
Quote its <code>requestId</code> when you ask for help.</p>
<table>
<thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Meaning</th><th scope="col">Same request may succeed later</th></tr></thead>
<tbody>
${errorRows.join('\n')}
</tbody>
</table>
</main>
</body>
</html>
`;

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
