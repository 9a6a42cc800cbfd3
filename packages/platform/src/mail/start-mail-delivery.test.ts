import { AppError } from '@parley/contract/errors';
import { type MailId, newId } from '@parley/contract/ids';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { manualTimers } from '@parley/testing/jobs/manual-timers';
import { patience } from '@parley/testing/jobs/stage-jobs';
import { recordingLog } from '@parley/testing/log/recording-log';
import { startFakeSmtp } from '@parley/testing/mail/start-fake-smtp';
import { trustTestAuthority } from '@parley/testing/tls/trust-test-authority';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/tenancy.ts';
import { listMails } from './list-mails.ts';
import type { MailDraft, ReadableMail } from './mail.ts';
import type { DeliveryResult, Mailer, OutgoingMail } from './mailer.ts';
import { createOutboxMailer } from './outbox-mailer.ts';
import { queueMail } from './queue-mail.ts';
import { readMail } from './read-mail.ts';
import { retryMail } from './retry-mail.ts';
import { createSmtpMailer } from './smtp-mailer.ts';
import { type MailDelivery, startMailDelivery } from './start-mail-delivery.ts';

const minuteMs = 60_000;
const pollIntervalMs = 1_000;
const draft: MailDraft = { to: 'ada@example.org', kind: 'test.greeting', subject: 'A greeting', text: 'Hello', html: '<p>Hello</p>' };

describe('mail delivery', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  /** A process that delivers, at a time of its own. */
  async function stage(mailer: Mailer, database: Database = test.database) {
    await test.asAdmin((client) => client.query('delete from mails'));
    const timers = manualTimers();
    const log = recordingLog();
    const clock = { now: Date.now() };
    const deliveries: MailDelivery[] = [];
    const start = (): MailDelivery => {
      const started = startMailDelivery({ database, mailer, log, now: () => clock.now, startTimer: timers.startTimer, pollIntervalMs });
      deliveries.push(started);
      return started;
    };
    return {
      timers,
      log,
      clock,
      start,
      queue: (mail: MailDraft = draft): Promise<MailId> => test.database.asIdentity('test', (db) => queueMail(db, mail)),
      read: (id: MailId): Promise<ReadableMail> => readMail(test.database, id),
      async [Symbol.asyncDispose]() {
        for (const each of deliveries) await each.stop({ graceMs: 60_000 });
      },
    };
  }

  it('sends a mail as soon as its transaction commits, and never one whose transaction did not', async () => {
    const { mailer, delivered } = fakeMailer();
    await using at = await stage(mailer);
    at.start();
    await expect(
      test.database.asIdentity('test', async (db) => {
        await queueMail(db, { ...draft, to: 'nobody@example.org' });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    const id = await at.queue();
    await expect.poll(async () => (await at.read(id)).status, patience).toBe('sent');
    expect(delivered).toMatchObject([{ id, to: 'ada@example.org', subject: 'A greeting', text: 'Hello', html: '<p>Hello</p>' }]);
  });

  it('knows which tenant caused a mail, and shows none to any tenant', async () => {
    await using at = await stage(fakeMailer().mailer);
    const tenants = [newId('tenant'), newId('tenant')] as const;
    await test.database.asSystem('test', (db) =>
      db
        .insertInto('tenants')
        .values(tenants.map((id) => ({ id, name: 'One', slug: `one-${id.slice(-12)}` })))
        .execute(),
    );
    const [acme, globex] = tenants.map((id) => test.database.forTenant(id));
    const id = await acme?.transaction((db) => queueMail(db, draft));
    const own = await at.queue();
    expect(await at.read(id as MailId)).toMatchObject({ tenantId: tenants[0], status: 'queued' });
    expect(await at.read(own)).toMatchObject({ tenantId: null });
    for (const scope of [acme, globex]) {
      await expect(scope?.transaction((db) => db.selectFrom('mails').select('id').execute())).rejects.toThrow();
    }
    await test.asAdmin((client) => client.query('delete from tenants where id = $1', [tenants[0]]));
    await expect(at.read(id as MailId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('forgets what a mail said once it was sent', async () => {
    const { mailer } = fakeMailer();
    await using at = await stage(mailer);
    const id = await at.queue({ ...draft, text: 'https://parley.example.com/verify?token=CANARY' });
    await at.start().drain();
    expect(await at.read(id)).toMatchObject({ status: 'sent', attempts: 1, text: null, html: null, sentAt: new Date(at.clock.now) });
    expect(await test.asAdmin(async (client) => (await client.query('select mails::text as row from mails')).rows.join())).not.toContain(
      'CANARY',
    );
  });

  it('keeps mails to be read where there is no mail server', async () => {
    await using at = await stage(createOutboxMailer());
    const id = await at.queue();
    await at.start().drain();
    expect(await at.read(id)).toMatchObject({ status: 'stored', text: 'Hello', html: '<p>Hello</p>', sentAt: null });
  });

  it('tries again after a minute what was put off, over a real server', async () => {
    using _trust = trustTestAuthority();
    await using smtp = await startFakeSmtp();
    const url = `smtp://${smtp.name}:${encodeURIComponent(smtp.password)}@localhost:${smtp.port}`;
    await using at = await stage(createSmtpMailer({ url, from: 'parley@example.com' }));
    smtp.nextMeet({ at: 'recipient', code: 451, says: 'greylisted' }, 'cut');
    const id = await at.queue();
    const delivery = at.start();
    await delivery.drain();
    expect(await at.read(id)).toMatchObject({ status: 'queued', attempts: 1, failure: expect.stringMatching(/greylisted/), text: 'Hello' });
    at.clock.now += minuteMs - 1;
    await delivery.drain();
    expect(await at.read(id)).toMatchObject({ attempts: 1 });
    at.clock.now += 1;
    await delivery.drain();
    expect(await at.read(id)).toMatchObject({ status: 'queued', attempts: 2 });
    at.clock.now += 3 * minuteMs;
    await delivery.drain();
    expect(await at.read(id)).toMatchObject({ status: 'sent', attempts: 3, failure: null });
    expect(smtp.received).toHaveLength(1);
  });

  it('sends a second copy under the same Message-ID when a server took a mail and died before saying so', async () => {
    using _trust = trustTestAuthority();
    await using smtp = await startFakeSmtp();
    const url = `smtp://${smtp.name}:${encodeURIComponent(smtp.password)}@localhost:${smtp.port}`;
    await using at = await stage(createSmtpMailer({ url, from: 'parley@example.com' }));
    smtp.nextMeet('forget');
    await at.queue();
    const delivery = at.start();
    await delivery.drain();
    at.clock.now += minuteMs;
    await delivery.drain();
    const ids = smtp.received.map(({ raw }) => /^Message-ID: (.+)\r$/m.exec(raw)?.[1]);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('gives up what a server refused, and lets the operator try again', async () => {
    const { mailer, delivered, answers } = fakeMailer();
    await using at = await stage(mailer);
    answers.push({ state: 'refused', failure: 'no such mailbox' });
    const id = await at.queue();
    const delivery = at.start();
    await delivery.drain();
    expect(await at.read(id)).toMatchObject({ status: 'failed', failure: 'no such mailbox', text: 'Hello' });
    expect(at.log.lines('error')).toMatchObject([{ mailId: id, failure: 'no such mailbox' }]);
    at.clock.now += 100 * 60 * minuteMs;
    await delivery.drain();
    expect(delivered).toHaveLength(1);
    await retryMail(test.database, id);
    await delivery.drain();
    expect(await at.read(id)).toMatchObject({ status: 'sent', failure: null });
    await expect(retryMail(test.database, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('gives up after about two days', async () => {
    const { mailer, delivered, answers } = fakeMailer();
    await using at = await stage(mailer);
    answers.push(...Array<DeliveryResult>(20).fill({ state: 'deferred', failure: 'not now' }));
    const id = await at.queue();
    const delivery = at.start();
    const startedAt = at.clock.now;
    for (;;) {
      await delivery.drain();
      const mail = await at.read(id);
      if (mail.status !== 'queued') break;
      at.clock.now = mail.nextAttemptAt?.getTime() ?? Number.NaN;
    }
    expect(await at.read(id)).toMatchObject({ status: 'failed', attempts: 10 });
    expect(delivered).toHaveLength(10);
    expect((at.clock.now - startedAt) / (60 * minuteMs)).toBeGreaterThan(40);
    expect((at.clock.now - startedAt) / (60 * minuteMs)).toBeLessThanOrEqual(48);
  });

  it('sends each mail once, however many processes deliver', async () => {
    const { mailer, delivered } = fakeMailer();
    await using at = await stage(mailer);
    const ids = [];
    for (let count = 0; count < 12; count++) ids.push(await at.queue({ ...draft, to: `ada${count}@example.org` }));
    await Promise.all([at.start(), at.start(), at.start()].map((delivery) => delivery.drain()));
    for (const id of ids) await expect.poll(async () => (await at.read(id)).status, patience).toBe('sent');
    expect(delivered.map(({ to }) => to).toSorted()).toEqual(ids.map((_, count) => `ada${count}@example.org`).toSorted());
  });

  it('leaves a mail to nobody else while it is under way, and to others when its process has died', async () => {
    const { mailer, delivered, hold } = fakeMailer();
    await using at = await stage(mailer);
    const { release } = hold();
    const id = await at.queue();
    const first = at.start();
    await expect.poll(() => delivered.length, patience).toBe(1);
    const second = at.start();
    await second.drain();
    at.clock.now += 14 * minuteMs;
    await second.drain();
    expect(delivered).toHaveLength(1);
    at.clock.now += minuteMs;
    await second.drain();
    expect(delivered).toHaveLength(2);
    expect(await at.read(id)).toMatchObject({ status: 'sent', attempts: 2 });
    // The first one was not dead after all, and comes too late to say that it failed.
    release({ state: 'refused', failure: 'too late' });
    await first.drain();
    expect(await at.read(id)).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it('does not send again what was sent when the database could not be told', async () => {
    const { mailer, delivered } = fakeMailer();
    let broken = true;
    const database: Database = {
      ...test.database,
      asSystem: (reason, work) =>
        broken && reason.startsWith('write down') ? Promise.reject(new AppError('unavailable')) : test.database.asSystem(reason, work),
    };
    await using at = await stage(mailer, database);
    const id = await at.queue();
    const delivery = at.start();
    await expect(delivery.drain()).rejects.toMatchObject({ code: 'unavailable' });
    expect(await at.read(id)).toMatchObject({ status: 'queued' });
    at.clock.now += 20 * minuteMs;
    await expect(delivery.drain()).rejects.toMatchObject({ code: 'unavailable' });
    broken = false;
    await delivery.drain();
    expect(await at.read(id)).toMatchObject({ status: 'sent' });
    expect(delivered).toHaveLength(1);
    expect(at.log.lines('error').filter(({ message }) => message === 'mails could not be delivered')).toHaveLength(1);
  });

  it('gives up an attempt that never ends', async () => {
    const { mailer, delivered, hold } = fakeMailer();
    await using at = await stage(mailer);
    hold();
    const id = await at.queue();
    const delivery = at.start();
    await expect.poll(() => delivered.length, patience).toBe(1);
    at.timers.fire(5 * minuteMs);
    await delivery.drain();
    expect(await at.read(id)).toMatchObject({ status: 'queued', attempts: 1, failure: 'the mail server took too long' });
  });

  it('finds mails of other processes by looking, and clears away those of a month ago', async () => {
    const { mailer } = fakeMailer();
    await using at = await stage(mailer);
    await at.start().drain();
    const young = newId('mail');
    await test.asAdmin((client) =>
      client.query(
        `insert into mails (id, kind, recipient, subject, text, html, status, created_at) values
           ($1, 'test', 'ada@example.org', 'Old', '', '', 'failed', now() - interval '31 days'),
           ($2, 'test', 'ada@example.org', 'Young', '', '', 'queued', now() - interval '29 days')`,
        [newId('mail'), young],
      ),
    );
    await expect
      .poll(async () => {
        at.timers.fire(pollIntervalMs);
        return (await listMails(test.database, { limit: 10 })).items.map(({ id, status }) => [id, status]);
      }, patience)
      .toEqual([[young, 'sent']]);
  });
});

describe('listMails', () => {
  it('goes through all mails from the latest on, and through those of one status', async () => {
    await using test = await createTestDatabase();
    const ids: MailId[] = [];
    for (let count = 0; count < 5; count++) ids.push(await test.database.asSystem('test', (db) => queueMail(db, draft)));
    const first = await listMails(test.database, { limit: 3 });
    const rest = await listMails(test.database, { limit: 3, cursor: first.nextCursor ?? undefined });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids.toReversed());
    expect(rest.nextCursor).toBeNull();
    expect(first.items[0]).not.toHaveProperty('text');
    expect((await listMails(test.database, { limit: 3, status: 'failed' })).items).toEqual([]);
  });
});

describe('queueMail', () => {
  it.each([
    '',
    'ada',
    'ada@',
    '@example.org',
    'a@b, c@d',
    'Ada <ada@example.org>',
    'ada@example.org\r\nBcc: eve@example.org',
    'ada@exa mple.org',
  ])('takes one address and not %j', async (to) => {
    const unused = {} as Parameters<typeof queueMail>[0];
    await expect(queueMail(unused, { ...draft, to })).rejects.toMatchObject({ code: 'invalid_request' });
  });
});

/** A mailer that keeps what it was given; answers come in the order they were put in, and `sent` after that. */
function fakeMailer() {
  const delivered: OutgoingMail[] = [];
  const answers: (DeliveryResult | Promise<DeliveryResult>)[] = [];
  const mailer: Mailer = {
    name: 'smtp',
    async deliver(mail) {
      delivered.push(mail);
      return (await answers.shift()) ?? { state: 'sent' };
    },
    check: async () => undefined,
    close() {},
  };
  return {
    mailer,
    delivered,
    answers,
    /** The next delivery goes on until it is released. */
    hold() {
      const { promise, resolve } = Promise.withResolvers<DeliveryResult>();
      answers.push(promise);
      return { release: resolve };
    },
  };
}
