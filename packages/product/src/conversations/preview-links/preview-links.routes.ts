import { idInput } from '@parley/contract/ids';
import {
  addedPreviewLinkSchema,
  addPreviewLinkBody,
  previewLinkListSchema,
  previewSessionSchema,
  startPreviewBody,
} from '@parley/contract/preview-links';
import { defineRoute } from '@parley/platform/http/define-route';
import type { TokenSigner } from '@parley/platform/secrets/token-signer';
import { z } from 'zod';
import { auditTrail } from '../../audit/public.ts';
import { addPreviewLink } from './add-preview-link.ts';
import { listPreviewLinks } from './list-preview-links.ts';
import type { OpenPreviewDeps } from './open-preview-link.ts';
import { toPreviewLinkResponse } from './preview-link.ts';
import { revokePreviewLink } from './revoke-preview-link.ts';
import { startPreview } from './start-preview.ts';

const params = z.strictObject({ botId: idInput('bot') });
const tag = 'Bots';

/** Endpoints for links that show a draft to somebody without an account. */
export function previewLinkRoutes(deps: OpenPreviewDeps & { signer: TokenSigner }) {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/bots/{botId}/preview-links',
      access: 'bots.read',
      tag,
      summary: 'List the links to a draft',
      description: 'The latest fifty, the newest first, also those that have ended, without their secrets.',
      params,
      success: { status: 200, body: previewLinkListSchema },
      errors: [],
      handle: async ({ caller, params: { botId } }) => ({
        items: (await listPreviewLinks(caller.scope, botId)).map(toPreviewLinkResponse),
      }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/bots/{botId}/preview-links',
      access: 'bots.write',
      tag,
      summary: 'Make a link to a draft',
      description:
        'Whoever has it sees and asks the draft as it is then, without an account, at `/preview#` and the token. The token is told once.',
      params,
      body: addPreviewLinkBody,
      success: { status: 201, body: addedPreviewLinkSchema },
      errors: ['limit_reached'],
      handle: async ({ caller, params: { botId }, body: { days }, request }) => {
        const trail = auditTrail(caller, request);
        const { token, ...link } = await addPreviewLink(caller.scope, deps, { botId, days, madeBy: caller.actor.label, trail });
        return { ...toPreviewLinkResponse(link), token };
      },
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/bots/{botId}/preview-links/{previewLinkId}',
      access: 'bots.write',
      tag,
      summary: 'Take a link to a draft back',
      description: 'At once, also for whoever has it open.',
      params: params.extend({ previewLinkId: idInput('previewLink') }),
      success: { status: 204 },
      errors: [],
      handle: ({ caller, params: { botId, previewLinkId: id }, request }) =>
        revokePreviewLink(caller.scope, deps, { botId, id, trail: auditTrail(caller, request) }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/previews/sessions',
      access: 'public',
      sameOrigin: true,
      limit: 'session',
      tag,
      summary: 'Talk to the draft behind a link',
      body: startPreviewBody,
      success: { status: 201, body: previewSessionSchema },
      errors: ['link_invalid', 'tenant_suspended'],
      handle: ({ body: { token, visitorToken }, request }) => startPreview(deps, { token, visitorToken, origin: request.origin }),
    }),
  ];
}
