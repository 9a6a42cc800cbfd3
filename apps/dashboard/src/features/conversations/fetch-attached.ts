import { take } from '../../api/client.ts';
import type { CurrentTenant } from '../../api/tenant.ts';
import type { ReadMessage } from './use-conversations.ts';

export type Attached = NonNullable<ReadMessage['attachments']>[number];

/** The bytes of what a visitor attached, for whoever may read the conversation. */
export function fetchAttached({ api }: Pick<CurrentTenant, 'api'>, attachmentId: string, signal?: AbortSignal): Promise<Blob> {
  const params = { path: { attachmentId } };
  const answer = api.GET('/v1/attachments/{attachmentId}', { params, parseAs: 'blob', ...(signal === undefined ? {} : { signal }) });
  return take<Blob>(answer as Promise<{ data?: Blob; error?: unknown; response: Response }>);
}
