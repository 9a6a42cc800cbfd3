import { Status } from '../../ui/status.tsx';
import { useText } from '../../ui/use-text.ts';
import type { MailStatus } from './use-operator-mails.ts';

const tones = { queued: 'waiting', sent: 'good', stored: 'quiet', failed: 'bad' } as const;

/** How a mail stands. */
export function MailStatusSign({ status }: { status: MailStatus }) {
  const say = useText();
  return <Status tone={tones[status]}>{say(`mails.status.${status}`)}</Status>;
}
