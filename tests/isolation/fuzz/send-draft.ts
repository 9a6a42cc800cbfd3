import { readWhatComes } from '@parley/testing/route-security/read-what-comes';
import type { CredentialHeaders } from '@parley/testing/route-security/security-world';
import type { CollectingLog } from './collecting-log.ts';
import { type Draft, requestOf } from './draft.ts';
import type { Exchange } from './judge-answer.ts';
import type { Operation } from './operations.ts';

/** How requests reach the installation under attack. */
export interface Line {
  readonly baseUrl: string;
  readonly log: CollectingLog;
  send(request: Request): Promise<Response>;
}

/** Sends a draft and reads all of the answer. A stream that does not end by itself is left when it falls silent. */
export async function sendDraft(line: Line, operation: Operation, draft: Draft, credential: CredentialHeaders): Promise<Exchange> {
  const request = requestOf(operation, draft, credential, line.baseUrl);
  const sent = `${request.method} ${decode(request.url)} ${JSON.stringify([...request.headers])} ${draft.rawBody ?? JSON.stringify(draft.json) ?? ''}`;
  line.log.take();
  const response = await line.send(request);
  const body = await readWhatComes(response);
  return {
    sent,
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    headers: [...response.headers].map((pair) => pair.join(': ')).join('\n'),
    body,
    log: line.log.take(),
  };
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
