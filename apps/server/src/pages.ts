import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BotId, formatId } from '@parley/contract/ids';
import { defineRoute } from '@parley/platform/http/define-route';
import type { Route } from '@parley/platform/http/route';
import { staticFileRoutes } from '@parley/platform/http/static-files';

const root = join(import.meta.dirname, '../../..');
const widgetFolder = join(root, 'apps/widget/dist');
const demoFolder = join(root, 'examples/demo-site');
const script = 'text/javascript; charset=utf-8';

const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** The widget's files: the loader under a fixed name, its parts under names that change with their content, and the package for sites that are built with npm. */
export function widgetRoutes(): Route[] {
  const parts = readdirSync(join(widgetFolder, 'widget')).filter((name) => name.endsWith('.js'));
  return staticFileRoutes([
    { path: '/widget.js', file: join(widgetFolder, 'widget.js'), contentType: script, crossOrigin: true },
    { path: '/parley-widget.tgz', file: join(root, 'packages/widget/dist/parley-widget.tgz'), contentType: 'application/gzip' },
    { path: '/widget-preview.js', file: join(widgetFolder, 'widget-preview.js'), contentType: script },
    { path: '/widget-shared.js', file: join(widgetFolder, 'widget-shared.js'), contentType: script },
    { path: '/widget-texts.json', file: join(widgetFolder, 'widget-texts.json'), contentType: 'application/json' },
    ...parts.map((name) => ({
      path: `/widget/${name}`,
      file: join(widgetFolder, 'widget', name),
      contentType: script,
      immutable: true,
      crossOrigin: true,
    })),
  ]);
}

/** The demo site with the widget of the demo tenant's bot. */
export function demoSiteRoutes(botId: BotId): Route[] {
  const html = readFileSync(join(demoFolder, 'index.html'), 'utf8').replaceAll('{{BOT_ID}}', formatId('bot', botId));
  return [
    defineRoute({
      method: 'get',
      path: '/',
      access: 'public',
      tag: 'Files',
      summary: 'The demo site.',
      success: { status: 200, contentType: 'text/html; charset=utf-8' },
      errors: [],
      hidden: true,
      limit: 'none',
      contentSecurityPolicy,
      handle: async () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' } }),
    }),
    ...staticFileRoutes([
      { path: '/demo.css', file: join(demoFolder, 'demo.css'), contentType: 'text/css; charset=utf-8' },
      { path: '/favicon.svg', file: join(demoFolder, 'favicon.svg'), contentType: 'image/svg+xml' },
    ]),
  ];
}
