import { pingValkey } from '@parley/platform/cache/ping-valkey';
import type { Finding } from './finding.ts';

const subject = 'valkey';

export async function examineValkey(url: string | undefined): Promise<Finding> {
  if (url === undefined) return { subject, state: 'info', text: 'none: one process is enough without. Set VALKEY_URL to run several' };
  const answer = await pingValkey(url);
  if (answer.ok) return { subject, state: 'ok', text: 'reachable' };
  return {
    subject,
    state: 'problem',
    text: `cannot be reached: ${answer.detail}`,
    mend: 'check VALKEY_URL, and that the server runs and accepts connections from here',
  };
}
