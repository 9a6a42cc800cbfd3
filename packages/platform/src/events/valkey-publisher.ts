import type { EventLogLimits } from './event-log.ts';
import type { HeldLog } from './held-log.ts';
import { encodeEntry } from './stream-entry.ts';
import { isReady, type ValkeyLink } from './valkey-link.ts';

/** A log written here, and how much of it Valkey surely has. */
export interface PublishedLog {
  readonly key: string;
  readonly log: HeldLog;
  sentId: number;
  sentEnd: boolean;
  /** Nothing of it is in Valkey, or nobody knows what is: the next send writes all of it anew. */
  isUncertain: boolean;
}

/** Copies the logs written in this process to Valkey. Nothing waits for it, and what an outage swallowed is written again after it. */
export interface ValkeyPublisher {
  add(key: string, log: HeldLog): PublishedLog;
  /** Says that a log has new events or has ended. */
  changed(published: PublishedLog): void;
  /** After an outage Valkey may have been restarted empty. */
  afterOutage(): void;
  /** Tries again what failed, and keeps the streams of live logs from expiring. */
  refresh(): void;
  /** Sends what was not sent yet; it never rejects. */
  flush(): Promise<void>;
}

export function createValkeyPublisher(
  link: ValkeyLink,
  limits: EventLogLimits,
  isHeld: (key: string, log: HeldLog) => boolean,
): ValkeyPublisher {
  const unfinished = new Set<PublishedLog>();
  const changes = new Set<PublishedLog>();
  let timer: NodeJS.Timeout | undefined;
  let sending: Promise<void> = Promise.resolve();
  /** A Valkey that refuses is left alone until the next refresh, for each try writes whole logs. */
  let isResting = false;

  const changed = (published: PublishedLog): void => {
    changes.add(published);
    timer ??= setTimeout(flush, link.timings.flushMs).unref();
  };
  // One after the other: what the last send did is known before the next begins, so a stream has no gaps and no doubles.
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    sending = sending.then(send).catch((error: unknown) => link.log.error({ err: error }, 'event logs could not be shared'));
    return sending;
  };
  const send = async (): Promise<void> => {
    const batch = [...changes].filter(hasNews);
    changes.clear();
    if (batch.length === 0 || isResting || !isReady(link)) return;
    const sent = await sendLogs(link, batch, limits);
    isResting = sent.length < batch.length;
    for (const published of sent) if (published.sentEnd) unfinished.delete(published);
  };
  return {
    add(key, log) {
      const published = { key, log, sentId: 0, sentEnd: false, isUncertain: true };
      unfinished.add(published);
      changed(published);
      return published;
    },
    changed,
    flush,
    afterOutage() {
      isResting = false;
      for (const published of unfinished) {
        published.isUncertain = true;
        changed(published);
      }
    },
    refresh() {
      isResting = false;
      const pipeline = link.client.pipeline();
      for (const published of unfinished) {
        const { key, log } = published;
        if (log.state !== 'live' && !isHeld(key, log)) unfinished.delete(published);
        else if (hasNews(published)) changed(published);
        else pipeline.pexpire(link.keys.log(key), link.timings.orphanMs);
      }
      if (isReady(link) && pipeline.length > 0) pipeline.exec().catch(() => undefined);
    },
  };
}

/** Sends each log's news in one round trip for all, and returns the logs for which that surely worked. */
async function sendLogs(link: ValkeyLink, batch: readonly PublishedLog[], limits: EventLogLimits): Promise<PublishedLog[]> {
  const pipeline = link.client.pipeline();
  const sends = batch.map((published) => {
    const { key, log, isUncertain } = published;
    const stream = link.keys.log(key);
    const from = pipeline.length;
    const ended = log.state === 'ended';
    const firstId = isUncertain ? log.firstId : Math.max(published.sentId + 1, log.firstId);
    const entry = encodeEntry(log, firstId, link.replica, (error) => link.log.error({ err: error }, 'an event is no JSON'));
    if (isUncertain) pipeline.unlink(stream);
    pipeline.xadd(stream, 'MAXLEN', '~', limits.maxEventsPerLog, ...entry);
    if (isUncertain || ended) pipeline.pexpire(stream, ended ? limits.retainMs : link.timings.orphanMs);
    published.isUncertain = true;
    return { published, ended, lastId: log.lastId, from, to: pipeline.length };
  });
  const results = (await pipeline.exec().catch(() => null)) ?? [];
  const succeeded = sends.filter(({ from, to }) => results.length >= to && results.slice(from, to).every(([error]) => error === null));
  for (const { published, ended, lastId } of succeeded) {
    published.sentId = lastId;
    published.sentEnd = ended;
    published.isUncertain = false;
  }
  return succeeded.map(({ published }) => published);
}

function hasNews({ log, sentId, sentEnd, isUncertain }: PublishedLog): boolean {
  return isUncertain || sentId < log.lastId || (log.state === 'ended' && !sentEnd);
}
