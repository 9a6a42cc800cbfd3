import { createServer } from 'node:net';
import { newId } from '@parley/contract/ids';
import { type FakeSmtp, startFakeSmtp } from '@parley/testing/mail/start-fake-smtp';
import { elsewhereCertificate } from '@parley/testing/tls/test-certificates';
import { trustTestAuthority } from '@parley/testing/tls/trust-test-authority';
import { describe, expect, it } from 'vitest';
import type { OutgoingMail } from './mailer.ts';
import { createSmtpMailer } from './smtp-mailer.ts';

const from = 'Parley <parley@example.com>';

function mailTo(to: string, more: Partial<OutgoingMail> = {}): OutgoingMail {
  return { id: newId('mail'), to, kind: 'test.greeting', subject: 'A greeting', text: 'Hello Ada', html: '<p>Hello Ada</p>', ...more };
}

const urlOf = ({ port, name, password }: FakeSmtp, scheme = 'smtp', query = ''): string =>
  `${scheme}://${name}:${encodeURIComponent(password)}@localhost:${port}${query}`;

describe('an SMTP mailer', () => {
  it.each([
    ['smtp', 'starttls'],
    ['smtps', 'tls'],
  ] as const)('logs in and sends both forms of a mail over %s', async (scheme, security) => {
    using _trust = trustTestAuthority();
    await using smtp = await startFakeSmtp({ security });
    const mailer = createSmtpMailer({ url: urlOf(smtp, scheme), from });
    const mail = mailTo('ada@example.org', { subject: 'Grüße an Ada', replyTo: 'grace@example.net' });
    expect(await mailer.deliver(mail)).toEqual({ state: 'sent' });
    expect(smtp.received).toMatchObject([{ from: 'parley@example.com', to: ['ada@example.org'], secure: true }]);
    const raw = smtp.received[0]?.raw ?? '';
    expect(raw).toMatch(/^From: Parley <parley@example\.com>\r$/m);
    expect(raw).toMatch(/^To: ada@example\.org\r$/m);
    expect(raw).toMatch(/^Reply-To: grace@example\.net\r$/m);
    expect(raw).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(raw).toContain(`Message-ID: <${mail.id}@example.com>`);
    expect(raw).toContain('Content-Type: text/plain');
    expect(raw).toContain('<p>Hello Ada</p>');
  });

  it('sends a calendar as a file that mail programs offer to take', async () => {
    using _trust = trustTestAuthority();
    await using smtp = await startFakeSmtp();
    const calendar = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
    await createSmtpMailer({ url: urlOf(smtp), from }).deliver(mailTo('ada@example.org', { calendar }));
    const raw = smtp.received[0]?.raw ?? '';
    expect(raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8;\s+name=appointment\.ics/m);
    expect(raw).toMatch(/^Content-Disposition: attachment; filename=appointment\.ics/m);
    expect(raw).toContain(Buffer.from(calendar).toString('base64'));
  });

  it('gives nothing to a server whose certificate nobody trusts', async () => {
    await using smtp = await startFakeSmtp();
    const mailer = createSmtpMailer({ url: urlOf(smtp), from });
    expect(await mailer.deliver(mailTo('ada@example.org'))).toMatchObject({
      state: 'deferred',
      failure: expect.stringMatching(/certificate/),
    });
    expect(smtp.received).toEqual([]);
  });

  it("gives nothing to a server with somebody else's certificate", async () => {
    using _trust = trustTestAuthority();
    await using smtp = await startFakeSmtp({ security: 'tls', certificate: elsewhereCertificate });
    const mailer = createSmtpMailer({ url: urlOf(smtp, 'smtps'), from });
    expect(await mailer.deliver(mailTo('ada@example.org'))).toMatchObject({
      state: 'deferred',
      failure: expect.stringMatching(/altnames/),
    });
    expect(smtp.received).toEqual([]);
  });

  it('gives nothing to a server that offers no encryption, unless it was told to', async () => {
    await using smtp = await startFakeSmtp({ security: 'none', authenticates: false });
    const refusing = createSmtpMailer({ url: `smtp://localhost:${smtp.port}`, from });
    expect(await refusing.deliver(mailTo('ada@example.org'))).toMatchObject({ state: 'deferred' });
    expect(smtp.received).toEqual([]);
    const told = createSmtpMailer({ url: `smtp://localhost:${smtp.port}?tls=none`, from });
    expect(await told.deliver(mailTo('ada@example.org'))).toEqual({ state: 'sent' });
    expect(smtp.received).toMatchObject([{ secure: false }]);
  });

  it('tries again later when the credentials are wrong, which says nothing about the mail', async () => {
    using _trust = trustTestAuthority();
    await using smtp = await startFakeSmtp();
    const mailer = createSmtpMailer({ url: urlOf({ ...smtp, password: 'CANARY' }), from });
    const result = await mailer.deliver(mailTo('ada@example.org'));
    expect(result).toMatchObject({ state: 'deferred', failure: expect.stringMatching(/^EAUTH/) });
    expect(JSON.stringify(result)).not.toContain('CANARY');
    expect(await mailer.check()).toMatch(/^EAUTH/);
  });

  it('tells what may go better later from what will not', async () => {
    using _trust = trustTestAuthority();
    await using smtp = await startFakeSmtp();
    const mailer = createSmtpMailer({ url: urlOf(smtp), from });
    smtp.nextMeet(
      { at: 'recipient', code: 451, says: 'greylisted' },
      { at: 'text', code: 452, says: 'no space' },
      { at: 'recipient', code: 550, says: 'no such mailbox' },
      { at: 'text', code: 554, says: 'this is spam' },
    );
    expect(await mailer.deliver(mailTo('ada@example.org'))).toMatchObject({
      state: 'deferred',
      failure: expect.stringMatching(/greylisted/),
    });
    expect(await mailer.deliver(mailTo('ada@example.org'))).toMatchObject({
      state: 'deferred',
      failure: expect.stringMatching(/no space/),
    });
    expect(await mailer.deliver(mailTo('ada@example.org'))).toMatchObject({
      state: 'refused',
      failure: expect.stringMatching(/no such mailbox/),
    });
    expect(await mailer.deliver(mailTo('ada@example.org'))).toMatchObject({
      state: 'refused',
      failure: expect.stringMatching(/this is spam/),
    });
    expect(await mailer.deliver(mailTo('ada@example.org'))).toEqual({ state: 'sent' });
    expect(await mailer.check()).toBeUndefined();
  });

  it('tries again later when the connection breaks in the middle of a mail', async () => {
    using _trust = trustTestAuthority();
    await using smtp = await startFakeSmtp();
    const mailer = createSmtpMailer({ url: urlOf(smtp), from });
    smtp.nextMeet('cut');
    expect(await mailer.deliver(mailTo('ada@example.org', { text: 'x'.repeat(100_000) }))).toMatchObject({ state: 'deferred' });
    expect(smtp.received).toEqual([]);
  });

  it('gives up waiting for a server that says nothing', async () => {
    const silent = createServer((socket) => socket.on('error', () => {}));
    const port = await new Promise<number>((resolve) =>
      silent.listen(0, '127.0.0.1', () => resolve((silent.address() as { port: number }).port)),
    );
    const mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from, stepTimeoutMs: 200 });
    expect(await mailer.deliver(mailTo('ada@example.org'))).toMatchObject({ state: 'deferred' });
    await new Promise((resolve) => silent.close(resolve));
  });

  it('lets nothing a mail says become a header, a recipient or a file', async () => {
    using _trust = trustTestAuthority();
    await using smtp = await startFakeSmtp();
    const mailer = createSmtpMailer({ url: urlOf(smtp), from });
    const mail = mailTo('ada@example.org', {
      subject: 'Hello\r\nBcc: eve@example.org\r\n\r\ninjected',
      text: '.\r\nMAIL FROM:<eve@example.org>',
      html: '<p>/etc/passwd</p>',
    });
    expect(await mailer.deliver(mail)).toEqual({ state: 'sent' });
    expect(smtp.received).toHaveLength(1);
    expect(smtp.received[0]?.to).toEqual(['ada@example.org']);
    const [headers = ''] = smtp.received[0]?.raw.split('\r\n\r\n') ?? [];
    expect(headers).not.toMatch(/^Bcc:/m);
    expect(smtp.received[0]?.raw).not.toContain('root:');
  });
});
