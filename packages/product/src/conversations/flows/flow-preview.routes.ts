import { flowPreviewSchema, previewFlowBody } from '@parley/contract/flows';
import { defineRoute } from '@parley/platform/http/define-route';
import { previewFlow } from './preview-flow.ts';

/** The endpoint by which an editor tries a flow before it is saved. */
export function flowPreviewRoutes() {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/flow-previews',
      access: 'bots.read',
      tag: 'Bots',
      summary: 'Preview a flow',
      description: 'Goes through a flow with the answers you give. Nothing is stored, and no model is asked.',
      body: previewFlowBody,
      success: { status: 200, body: flowPreviewSchema },
      errors: [],
      handle: async ({ body }) => previewFlow(body),
    }),
  ];
}
