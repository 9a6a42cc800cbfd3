import { idInput } from '@parley/contract/ids';
import { openPreviewBody, previewSchema } from '@parley/contract/preview-links';
import {
  checkInstallationBody,
  installationCheckSchema,
  sitePaletteBody,
  sitePaletteSchema,
  triedAppearanceSchema,
  tryAppearanceBody,
} from '@parley/contract/widget-builder';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import { defineRoute } from '@parley/platform/http/define-route';
import type { OwnOrigins } from '@parley/platform/http/require-same-origin';
import { z } from 'zod';
import type { OpenPreviewDeps } from '../conversations/public.ts';
import { checkInstallation } from './install/check-installation.ts';
import { openPreview } from './open-preview.ts';
import { readSitePalette } from './palette/read-site-palette.ts';
import { previewPage } from './preview-page.ts';
import { sharedPage } from './shared-page.ts';
import { tryAppearance } from './try-appearance.ts';

const params = z.strictObject({ botId: idInput('bot') });
const tag = 'Bots';

/** Endpoints with which members make a widget and put it into their sites. */
export function widgetBuilderRoutes(deps: OpenPreviewDeps & { fetch: GuardedFetch; ownOrigins: OwnOrigins }) {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/bots/{botId}/appearance',
      access: 'bots.read',
      tag,
      summary: 'Try an appearance',
      description: 'What a widget would look like, and which of its colours had to be changed so that they can be read. Nothing is saved.',
      params,
      body: tryAppearanceBody,
      success: { status: 200, body: triedAppearanceSchema },
      errors: [],
      handle: ({ caller, params: { botId }, body }) => tryAppearance(caller.scope, { ...body, botId }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/site-palettes',
      access: 'bots.write',
      tag,
      summary: "Read a site's colours",
      description: 'Looks at a page, its style sheets and its icon. Nothing is saved.',
      body: sitePaletteBody,
      success: { status: 200, body: sitePaletteSchema },
      errors: ['address_not_allowed', 'fetch_failed', 'fetch_timeout', 'response_too_large'],
      handle: ({ body }) => readSitePalette(deps, body),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/bots/{botId}/installation-checks',
      access: 'bots.write',
      tag,
      summary: 'Check a page that embeds a bot',
      description:
        'Asks for the page as a browser would, and says what keeps the widget from working there. What scripts of the page add is not seen.',
      params,
      body: checkInstallationBody,
      success: { status: 200, body: installationCheckSchema },
      errors: [],
      handle: async ({ caller, params: { botId }, body: { url }, request }) =>
        checkInstallation(caller.scope, deps, { botId, url, hosts: await deps.ownOrigins(request) }),
    }),
    defineRoute({
      method: 'get',
      path: '/widget-preview',
      access: 'public',
      limit: 'usual',
      tag,
      summary: 'The page in which a widget is tried',
      success: { status: 200, contentType: 'text/html; charset=utf-8' },
      errors: [],
      hidden: true,
      handle: async () => previewPage(),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/previews',
      access: 'public',
      sameOrigin: true,
      limit: 'session',
      tag,
      summary: 'Look at the draft behind a link',
      body: openPreviewBody,
      success: { status: 200, body: previewSchema },
      errors: ['link_invalid', 'tenant_suspended'],
      handle: ({ body }) => openPreview(deps, body),
    }),
    defineRoute({
      method: 'get',
      path: '/preview',
      access: 'public',
      limit: 'usual',
      tag,
      summary: 'The page that shows a draft to whoever has a link',
      success: { status: 200, contentType: 'text/html; charset=utf-8' },
      errors: [],
      hidden: true,
      handle: async () => sharedPage(),
    }),
  ];
}
