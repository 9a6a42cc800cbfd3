import { channel } from 'node:diagnostics_channel';

const queued = channel('parley.mail.queued');

/** Tells whoever delivers mails in this process that one waits. A spare call does no harm: the table is read again. */
export function announceMail(): void {
  queued.publish(undefined);
}

/** Calls `listener` after each announcement until the returned function is called. */
export function onMail(listener: () => void): () => void {
  const subscriber = (): void => listener();
  queued.subscribe(subscriber);
  return () => void queued.unsubscribe(subscriber);
}
