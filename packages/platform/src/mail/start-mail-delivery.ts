import { AsyncLocalStorage } from 'node:async_hooks';
import type { MailId } from '@parley/contract/ids';
import type { Database, SystemDb } from '../database/tenancy.ts';
import { every, startTimer as realTimer, type StartTimer } from '../jobs/every.ts';
import type { Log } from '../telemetry/log-port.ts';
import { nextAttemptAt } from './mail-schedule.ts';
import { onMail } from './mail-signal.ts';
import type { DeliveryResult, Mailer } from './mailer.ts';
import { type ClaimedMail, claimDueMails, deleteMailsBefore, markDelivered, markUndelivered } from './mails.store.ts';

export interface MailDeliveryOptions {
  readonly database: Database;
  readonly mailer: Mailer;
  readonly log: Log;
  readonly now?: () => number;
  readonly startTimer?: StartTimer;
  /** How often to look for mails that other processes queued and for those that are to be tried again. */
  readonly pollIntervalMs?: number;
}

export interface MailDelivery {
  /** Resolves when no mail waits to be tried now. */
  drain(): Promise<void>;
  /** Takes no more mails and waits up to `graceMs` for those under way; what is left is tried again later. */
  stop(options?: { graceMs?: number }): Promise<void>;
}

const atOnce = 4;
/** Longer than any attempt may take: after it the mail belongs to whoever takes it next. */
const leaseMs = 15 * 60_000;
const attemptMs = 5 * 60_000;
const keptMs = 30 * 24 * 60 * 60_000;
const clearIntervalMs = 60 * 60_000;

/** Delivers queued mails in this process until it is stopped: at once when one is queued here, within seconds when elsewhere. */
export function startMailDelivery(options: MailDeliveryOptions): MailDelivery {
  const { database, mailer, log, now = Date.now, startTimer = realTimer, pollIntervalMs = 5_000 } = options;
  // Work started by a wake-up belongs to nobody's request, whoever caused it.
  const outside = AsyncLocalStorage.snapshot();
  /** What happened to mails and could not be written down yet: none of them is tried before it is. */
  const unsettled = new Map<MailId, (db: SystemDb) => Promise<void>>();
  let woken = false;
  let stopping = false;
  let looking: Promise<void> | undefined;
  let failure: unknown;
  let clearedAt = 0;

  function wake(): void {
    woken = true;
    if (!stopping) looking ??= outside(look);
  }

  async function look(): Promise<void> {
    try {
      while (woken && !stopping) {
        woken = false;
        await settle();
        const claimed = await database.asSystem('take mails', (db) =>
          claimDueMails(db, { now: new Date(now()), until: new Date(now() + leaseMs), limit: atOnce }),
        );
        if (claimed.length > 0) woken = true;
        await Promise.all(claimed.map(attempt));
        await settle();
      }
      failure = undefined;
    } catch (error) {
      // Said once for an outage; the poll tries again.
      if (failure === undefined) log.error({ err: error }, 'mails could not be delivered');
      failure = error;
    } finally {
      looking = undefined;
    }
  }

  async function attempt(mail: ClaimedMail): Promise<void> {
    const result = await withinTime(mailer.deliver(mail), startTimer);
    const at = new Date(now());
    const { id, kind, attempts } = mail;
    if (!('failure' in result)) {
      unsettled.set(id, (db) => markDelivered(db, id, result.state, at));
      log.info({ mailId: id, kind, attempts }, `a mail was ${result.state}`);
      return;
    }
    const { failure: said } = result;
    const next = result.state === 'refused' ? undefined : nextAttemptAt(attempts, mail.createdAt, at);
    unsettled.set(id, (db) => markUndelivered(db, mail, { failure: said, next }));
    if (next === undefined) log.error({ mailId: id, kind, attempts, failure: said }, 'a mail was given up');
    else log.warn({ mailId: id, kind, attempts, failure: said, next }, 'a mail is tried again later');
  }

  async function settle(): Promise<void> {
    for (const [id, write] of unsettled) {
      await database.asSystem('write down what became of a mail', write);
      unsettled.delete(id);
    }
  }

  async function clear(): Promise<void> {
    if (now() - clearedAt < clearIntervalMs) return;
    clearedAt = now();
    await database.asSystem('clear away old mails', (db) => deleteMailsBefore(db, new Date(now() - keptMs)));
  }

  async function poll(): Promise<void> {
    wake();
    await looking;
    await clear();
  }

  const polling = every(pollIntervalMs, 'deliver mails', poll, { log, startTimer });
  const unsubscribe = onMail(wake);
  wake();

  return {
    async drain() {
      wake();
      await looking;
      if (failure !== undefined) throw failure;
    },
    async stop({ graceMs = 10_000 } = {}) {
      stopping = true;
      unsubscribe();
      const over = Promise.withResolvers<void>();
      const cancel = startTimer(over.resolve, graceMs);
      await Promise.race([Promise.all([polling.stop(), looking]), over.promise]);
      cancel();
      mailer.close();
    },
  };
}

/** A server that neither takes a mail nor refuses it must not hold the others up for ever. */
async function withinTime(delivery: Promise<DeliveryResult>, startTimer: StartTimer): Promise<DeliveryResult> {
  const over = Promise.withResolvers<DeliveryResult>();
  const cancel = startTimer(() => over.resolve({ state: 'deferred', failure: 'the mail server took too long' }), attemptMs);
  try {
    return await Promise.race([delivery, over.promise]);
  } finally {
    cancel();
  }
}
