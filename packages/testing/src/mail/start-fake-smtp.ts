import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { localhostCertificate, type TestCertificate } from '../tls/test-certificates.ts';

/** What one mail meets. `cut` breaks the connection while its text is sent, `forget` after it was taken and before saying so. */
export type MailFate = 'take' | 'cut' | 'forget' | { at: 'sender' | 'recipient' | 'text'; code: number; says: string };

export interface ReceivedMail {
  from: string;
  to: string[];
  /** Whether the connection was encrypted. */
  secure: boolean;
  /** As it was sent, headers first. */
  raw: string;
}

export interface FakeSmtp extends AsyncDisposable {
  readonly port: number;
  /** Takes these credentials and no others. */
  readonly name: string;
  readonly password: string;
  readonly received: readonly ReceivedMail[];
  /** Decides what the next mails meet, one after the other; those after them are taken. */
  nextMeet(...fates: MailFate[]): void;
}

export interface FakeSmtpOptions {
  certificate?: TestCertificate;
  /** Encrypted from the first byte, when asked to be, or never. */
  security?: 'tls' | 'starttls' | 'none';
  authenticates?: boolean;
}

/** An SMTP server on this machine that speaks the real protocol and does as it is told. */
export async function startFakeSmtp(options: FakeSmtpOptions = {}): Promise<FakeSmtp> {
  const { certificate = localhostCertificate, security = 'starttls', authenticates = true } = options;
  const [name, password] = ['parley', 'p@ss:word/1'];
  const fates: MailFate[] = [];
  const received: ReceivedMail[] = [];
  const refusalAt = (place: 'sender' | 'recipient' | 'text'): Error | undefined => {
    const [next] = fates;
    if (typeof next !== 'object' || next.at !== place) return undefined;
    fates.shift();
    return Object.assign(new Error(next.says), { responseCode: next.code });
  };
  const server = new SMTPServer({
    ...certificate,
    secure: security === 'tls',
    authOptional: !authenticates,
    disabledCommands: [...(security === 'starttls' ? [] : ['STARTTLS']), ...(authenticates ? [] : ['AUTH'])],
    allowInsecureAuth: security === 'none',
    logger: false,
    onAuth: (given, _session, answer) =>
      given.username === name && given.password === password ? answer(null, { user: name }) : answer(new Error('wrong name or password')),
    onMailFrom: (_address, _session, answer) => answer(refusalAt('sender')),
    onRcptTo: (_address, _session, answer) => answer(refusalAt('recipient')),
    async onData(stream, session, answer) {
      const fate = fates[0] === 'cut' || fates[0] === 'forget' ? fates.shift() : 'take';
      if (fate === 'cut') return void stream.once('data', () => cut(session));
      const raw = await text(stream);
      const refusal = refusalAt('text');
      if (refusal !== undefined) return answer(refusal);
      received.push({ ...envelopeOf(session), secure: session.secure, raw });
      if (fate === 'forget') cut(session);
      else answer(null);
    },
  });
  const cut = ({ id }: SMTPServerSession): void => {
    for (const connection of server.connections) if (connection.id === id) connection._socket.destroy();
  };
  server.on('error', () => {});
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return {
    port: (listening.address() as AddressInfo).port,
    name,
    password,
    received,
    nextMeet: (...next) => void fates.push(...next),
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function envelopeOf({ envelope }: SMTPServerSession): { from: string; to: string[] } {
  return { from: envelope.mailFrom === false ? '' : envelope.mailFrom.address, to: envelope.rcptTo.map(({ address }) => address) };
}
