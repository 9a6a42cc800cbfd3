import type { AuditFields } from '../audit/public.ts';
import type { Bot } from './bot.ts';

/** What the audit log says of a bot: its name and all of its draft but the picture, of which the log would be full. */
export function auditedBot({ name, draft }: Pick<Bot, 'name' | 'draft'>): AuditFields {
  const { avatar, ...config } = draft;
  return { name, ...config, avatar: avatar === null ? null : `${avatar.slice(0, 22)}… ${avatar.length}` };
}
