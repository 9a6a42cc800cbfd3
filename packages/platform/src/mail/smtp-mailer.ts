import { createTransport } from 'nodemailer';
import type { Mailer, OutgoingMail, UndeliveredResult } from './mailer.ts';
import { readSender, type Sender } from './sender.ts';
import { parseSmtpAddress, type SmtpAddress } from './smtp-address.ts';

export interface SmtpMailerOptions {
  /** PARLEY_SMTP_URL. */
  readonly url: string;
  /** Who mails are from: an address, or `Name <address>`. */
  readonly from: string;
  /** How long one step may take: connecting, the greeting, silence after that. */
  readonly stepTimeoutMs?: number;
}

const maxFailureLength = 500;
const calendarType = 'text/calendar; charset=utf-8';

/** Sends through an SMTP server. The connection is encrypted and the server's certificate checked, unless the address says `?tls=none`. */
export function createSmtpMailer({ url, from, stepTimeoutMs = 20_000 }: SmtpMailerOptions): Mailer {
  const server = parseSmtpAddress(url);
  if (server === undefined) throw new TypeError('not the address of an SMTP server');
  const sender = readSender(from);
  const transport = createTransport({
    ...transportOptions(server),
    connectionTimeout: stepTimeoutMs,
    greetingTimeout: stepTimeoutMs,
    socketTimeout: stepTimeoutMs,
    dnsTimeout: stepTimeoutMs,
    // What a mail says never names a file or an address to read.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: 'smtp',
    async deliver(mail) {
      try {
        await transport.sendMail({ ...toMessage(mail, sender), from: sender, envelope: { from: sender.address, to: [mail.to] } });
        return { state: 'sent' };
      } catch (error) {
        return failureOf(error);
      }
    },
    async check() {
      try {
        await transport.verify();
        return undefined;
      } catch (error) {
        return failureOf(error).failure;
      }
    },
    close: () => transport.close(),
  };
}

function transportOptions({ host, port, security, credentials }: SmtpAddress) {
  return {
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(credentials === undefined ? {} : { auth: { user: credentials.name, pass: credentials.password } }),
  };
}

function toMessage({ id, to, subject, text, html, calendar = null, replyTo = null }: OutgoingMail, sender: Sender) {
  return {
    messageId: `<${id}@${sender.address.split('@').at(-1)}>`,
    to: { name: '', address: to },
    subject,
    text,
    html,
    ...(replyTo === null ? {} : { replyTo: { name: '', address: replyTo } }),
    ...(calendar === null ? {} : { attachments: [{ filename: 'appointment.ics', contentType: calendarType, content: calendar }] }),
    // Nobody wrote it, so no absence note should answer it.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
}

/** A server that answered 5xx to this mail will do so again; anything else, wrong credentials included, may be mended. */
function failureOf(error: unknown): UndeliveredResult {
  const { responseCode, code, message } = error as { responseCode?: number; code?: string; message?: string };
  const aboutThisMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  const permanent = aboutThisMail && responseCode !== undefined && responseCode >= 500;
  return { state: permanent ? 'refused' : 'deferred', failure: `${code ?? 'error'}: ${message ?? ''}`.slice(0, maxFailureLength) };
}
