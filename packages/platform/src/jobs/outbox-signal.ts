import { channel } from 'node:diagnostics_channel';

const outbox = channel('parley.jobs.outbox');

/** Tells whoever relays the outbox in this process that it holds a new row. A spare call does no harm: the outbox is read again. */
export function announceOutboxRow(): void {
  outbox.publish(undefined);
}

/** Calls `listener` after each announcement until the returned function is called. */
export function onOutboxRow(listener: () => void): () => void {
  const subscriber = (): void => listener();
  outbox.subscribe(subscriber);
  return () => void outbox.unsubscribe(subscriber);
}
