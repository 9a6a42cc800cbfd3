import { AppError } from '@parley/contract/errors';
import { type ConversationId, type MessageId, newId } from '@parley/contract/ids';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import { ownTenant } from '../../tenants/public.ts';
import { mailUnseenRepliesJob } from '../conversations.jobs.ts';
import { type RunningTurns, turnKey } from '../running-turns.ts';
import { findRunningTurn } from '../turns.store.ts';
import { conversationKey, type Handoff } from './handoff.ts';
import { insertMemberMessage, lockHandoff, setHandoff } from './handoffs.store.ts';

export interface HandoffDeps {
  events: EventLog;
  running: RunningTurns;
}

/** Who takes part in a conversation in a bot's place. */
interface Person {
  actorId: NonNullable<Handoff['actorId']>;
  /** As the visitor is told; the name of the tenant where there is none. */
  name: string | undefined;
  trail: AuditTrail;
}

type ChangeInput = Person & { conversationId: ConversationId };

/** Gives a conversation to whoever asks, whoever had it; what the bot is just saying is stopped. Taking one's own again does nothing. */
export async function takeOver(scope: TenantScope, deps: HandoffDeps, input: ChangeInput): Promise<void> {
  const running = await scope.transaction(async (db) => {
    const handoff = await lockReachable(scope, db, input.conversationId);
    if (handoff?.actorId === input.actorId) return undefined;
    await take(db, input, handoff);
    return findRunningTurn(db, input.conversationId);
  });
  if (running !== undefined) {
    const key = turnKey(scope.tenantId, running);
    if (!deps.running.interrupt(key, 'stopped')) deps.events.signal(key, 'stop');
  }
  tell(scope, deps, input.conversationId);
}

/** Says something to the visitor, who is mailed it if their browser has not read it some minutes later. Takes the conversation where it waits or the bot has it; `handoff_taken` where somebody else does. */
export async function replyToVisitor(scope: TenantScope, deps: HandoffDeps, input: ChangeInput & { text: string }): Promise<MessageId> {
  const { conversationId, text } = input;
  const id = await scope.transaction(async (db) => {
    const handoff = await lockReachable(scope, db, conversationId);
    const isOwn = handoff?.actorId === input.actorId;
    if (handoff?.state === 'with_person' && !isOwn) throw new AppError('handoff_taken');
    if (!isOwn) await take(db, input, handoff);
    const messageId = newId('message');
    const name = await nameOf(db, input);
    if ((await insertMemberMessage(db, { id: messageId, conversationId, text, name })) === undefined) throw new AppError('not_found');
    await enqueue(db, mailUnseenRepliesJob, { conversationId, messageId });
    return messageId;
  });
  tell(scope, deps, conversationId);
  return id;
}

/** Gives a conversation back to its bot, which answers what the visitor writes from then on. */
export async function handBack(scope: TenantScope, deps: HandoffDeps, { conversationId, trail }: ChangeInput): Promise<void> {
  await scope.transaction(async (db) => {
    if ((await lockReachable(scope, db, conversationId)) === null) return;
    await setHandoff(db, conversationId, null);
    await recordAudit(db, trail, { action: 'handoff.returned', target: { kind: 'conversation', id: conversationId } });
  });
  tell(scope, deps, conversationId);
}

async function take(db: TenantDb, input: ChangeInput, before: Handoff | null): Promise<void> {
  const { conversationId, actorId, trail } = input;
  const name = await nameOf(db, input);
  await setHandoff(db, conversationId, { actorId, name });
  await recordAudit(db, trail, {
    action: 'handoff.taken',
    target: { kind: 'conversation', id: conversationId },
    before: { person: before?.person ?? null },
    after: { person: name },
  });
}

async function nameOf(db: TenantDb, { name }: ChangeInput): Promise<string> {
  return name ?? (await ownTenant(db)).name;
}

/** A conversation of a bot out of reach is as if it were not there. */
async function lockReachable({ bots }: TenantScope, db: TenantDb, id: ConversationId): Promise<Handoff | null> {
  const found = await lockHandoff(db, id);
  if (found === undefined || (bots !== undefined && !bots.has(found.botId))) throw new AppError('not_found');
  return found.handoff;
}

function tell({ tenantId }: TenantScope, { events }: HandoffDeps, id: ConversationId): void {
  events.signal(conversationKey(tenantId, id), 'changed');
}
