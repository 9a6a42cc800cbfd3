import type { WithheldReason } from '@parley/contract/operator-mails';
import type { Mail } from '@parley/platform/mail/mail';

/** Its link makes whoever holds it somebody who is there already. It is read at the machine alone. */
const opening = 'identity.reset-password';

/** Why the operator is not shown what a mail says; null when it is theirs to pass on, because there is no mail server. */
export function withheldReason({ status, kind }: Pick<Mail, 'status' | 'kind'>): WithheldReason | null {
  if (status === 'sent') return 'sent';
  if (status !== 'stored') return 'deliverable';
  return kind === opening ? 'opens_account' : null;
}
