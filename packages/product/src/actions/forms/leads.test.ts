import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { type ActionRequest, type ActionResponse, formActionSchema, type LeadResponse } from '@parley/contract/actions';
import { formatId, type LeadId, parseId } from '@parley/contract/ids';
import type { Problem } from '@parley/contract/problem';
import { createGuardedFetch } from '@parley/platform/fetch/create-guarded-fetch';
import { parseFetchOpening } from '@parley/platform/fetch/fetch-opening';
import { createSecretBox } from '@parley/platform/secrets/secret-box';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import { startTestSite, type TestSite } from '@parley/testing/site/start-test-site';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemTrail } from '../../audit/public.ts';
import { createBot } from '../../bots/public.ts';
import { saveAction } from '../save-action.ts';
import { postLead } from './post-lead.ts';

const key = randomBytes(32);
const secret = `whsec_${key.toString('base64')}`;

describe('what visitors send with forms', () => {
  let app: TestApp;
  let desk: TestSite;
  /** What the tenant's own server was posted, and how it answers next. */
  const posted: { headers: IncomingHttpHeaders; body: string }[] = [];
  let answers: number[] = [];

  beforeAll(async () => {
    desk = await startTestSite();
    desk.pages.set('/leads', async (request, response) => {
      posted.push({ headers: request.headers, body: await text(request) });
      response.writeHead(answers.shift() ?? 204).end();
    });
    app = await createTestApp({ fetchAllow: [desk.host] });
    for (const tenant of [app.acme, app.globex]) {
      const bot = `/v1/bots/${formatId('bot', tenant.botId)}`;
      await tenant.api('PATCH', bot, { draft: { actions: ['contact_form', 'book_appointment'] } });
      await tenant.api('POST', `${bot}/publish`, {});
    }
  });
  afterAll(async () => {
    await app.close();
    await desk.close();
  });

  const form = (more: object = {}) => ({
    ...{ kind: 'form', name: 'contact_form', title: 'Write to us', description: 'A contact form.' },
    fields: [
      { name: 'email', label: 'E-mail', type: 'email' },
      { name: 'note', label: 'Note', type: 'message', required: false },
    ],
    ...more,
  });
  const codeOf = async (response: Response): Promise<string> => ((await response.json()) as Problem).code;
  const leadsOf = async ({ api }: TestTenant): Promise<LeadResponse[]> =>
    ((await (await api('GET', '/v1/leads')).json()) as { items: LeadResponse[] }).items;

  async function send(tenant: TestTenant, action: string, values: Record<string, string>): Promise<LeadResponse> {
    const visitor = await tenant.visitor();
    const request = (await (await visitor.call('POST', '/v1/chat/action-requests', { action })).json()) as ActionRequest;
    const answer = { token: request.token, answer: 'yes', values };
    const done = await visitor.call('POST', `/v1/chat/action-requests/${request.id}/answer`, answer);
    expect(await done.json()).toMatchObject({ status: 'done' });
    const [lead] = await leadsOf(tenant);
    if (lead === undefined) throw new Error('no lead was kept');
    return lead;
  }

  it('is asked for in the language of the visitor, or of the bot where it has one, and kept in that of the tenant', async () => {
    const visitor = await app.globex.visitor();
    const open = async (language: string): Promise<ActionRequest> =>
      (await visitor.call('POST', '/v1/chat/action-requests', { action: 'book_appointment', language })).json() as Promise<ActionRequest>;
    const { id, token, title, fields } = await open('es');
    expect([title, ...fields.map(({ label }) => label)]).toEqual([
      ...['Pedir una cita', 'Nombre', 'Correo electrónico', 'Fecha y hora (UTC)', '¿De qué se trata?'],
    ]);
    const values = { name: 'Inés', email: 'ines@example.com', start: '2099-05-04T10:00' };
    const done = await visitor.call('POST', `/v1/chat/action-requests/${id}/answer`, { token, answer: 'yes', values });
    const { reply } = (await done.json()) as ActionRequest;
    expect(reply).toMatchObject({
      text: 'Gracias. Tenemos su solicitud y la confirmaremos.',
      fields: [{ label: 'Fecha y hora', value: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d \(UTC\)$/) }],
      calendar: expect.stringContaining('Pedir una cita'),
    });
    const [lead] = await leadsOf(app.globex);
    expect(lead).toMatchObject({
      title: 'Book an appointment',
      fields: [{ label: 'Name' }, { label: 'E-mail' }, { label: 'Date and time' }],
    });

    const bot = `/v1/bots/${formatId('bot', app.globex.botId)}`;
    await app.globex.api('PATCH', bot, { draft: { actions: ['contact_form', 'book_appointment'], language: 'de-CH' } });
    await app.globex.api('POST', `${bot}/publish`, {});
    expect((await open('es')).title).toBe('Termin vereinbaren');
    await app.globex.api('PATCH', bot, { draft: { actions: ['contact_form', 'book_appointment'] } });
    await app.globex.api('POST', `${bot}/publish`, {});
  });

  it('is posted to the address the form names, signed so that its receiver knows who sent it', async () => {
    const unsigned = await app.acme.api('POST', '/v1/actions', { definition: form({ webhookUrl: `${desk.origin}/leads` }) });
    expect(await codeOf(unsigned)).toBe('invalid_request');
    const weak = { definition: form({ webhookUrl: `${desk.origin}/leads` }), secrets: { webhook: 'whsec_c2hvcnQ=' } };
    expect(await codeOf(await app.acme.api('POST', '/v1/actions', weak))).toBe('invalid_request');
    const made = await app.acme.api('POST', '/v1/actions', { ...weak, secrets: { webhook: secret } });
    const { id } = (await made.json()) as ActionResponse;
    const lead = await send(app.acme, 'contact_form', { email: 'ada@example.com', note: 'Call me' });
    await app.installation.jobs?.drain();
    expect(posted).toHaveLength(1);
    const { headers, body } = posted[0] ?? { headers: {}, body: '' };
    expect(JSON.parse(body)).toEqual({ type: 'lead.created', timestamp: lead.createdAt, data: lead });
    expect(headers['webhook-id']).toBe(lead.id);
    const signed = `${lead.id}.${headers['webhook-timestamp']}.${body}`;
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);

    const elsewhere = { definition: form({ webhookUrl: 'https://attacker.example/leads' }) };
    expect(await codeOf(await app.acme.api('PUT', `/v1/actions/${id}`, elsewhere))).toBe('invalid_request');
  });

  it('is posted again, under the same id, until the receiver has it; not after it said that it is gone', async () => {
    const lead = await send(app.globex, 'contact_form', { name: 'Grace', email: 'grace@example.com', message: 'Hello' });
    const deps = {
      actions: { isFixed: () => false },
      secretBox: createSecretBox({ current: 'of the test', previous: [] }),
      now: () => 1_700_000_000_000,
    };
    const definition = formActionSchema.parse(form({ webhookUrl: `${desk.origin}/leads` }));
    await saveAction(app.globex.scope, deps, { definition, secrets: { webhook: secret }, id: undefined, trail: systemTrail('test') });
    const outgoing = createGuardedFetch({ allow: [parseFetchOpening(desk.host)].filter((opening) => opening !== undefined) });
    const id = parseId('lead', lead.id) as LeadId;
    const post = () => postLead(app.globex.scope, { ...deps, fetch: outgoing.fetch }, id, new AbortController().signal);
    const before = posted.length;
    answers = [503, 302, 410, 204];
    await expect(post()).rejects.toMatchObject({ code: 'fetch_failed', retryable: true });
    await expect(post()).rejects.toMatchObject({ retryable: true });
    await expect(post()).rejects.toMatchObject({ retryable: false });
    await post();
    expect(posted.slice(before).map(({ headers }) => [headers['webhook-id'], headers['webhook-timestamp']])).toEqual(
      Array.from({ length: 4 }, () => [lead.id, '1700000000']),
    );
    await app.globex.api('DELETE', `/v1/leads/${lead.id}`);
    await post();
    expect(posted).toHaveLength(before + 4);
    await outgoing.close();
  });

  it('is asked for in the language of the tenant', async () => {
    const open = async () => {
      const visitor = await app.globex.visitor();
      const started = await visitor.call('POST', '/v1/chat/action-requests', { action: 'book_appointment' });
      return (await started.json()) as ActionRequest;
    };
    expect(await open()).toMatchObject({ title: 'Book an appointment' });
    await app.globex.api('PATCH', '/v1/tenant', { settings: { locale: 'de-AT' } });
    const { title, fields } = await open();
    expect([title, ...fields.map(({ label }) => label)]).toEqual([
      ...['Termin vereinbaren', 'Name', 'E-Mail', 'Datum und Uhrzeit (UTC)', 'Worum geht es?'],
    ]);
  });

  it('comes with a file for the calendar where it is an appointment, also in the mail', async () => {
    await app.acme.member('owner');
    await send(app.acme, 'book_appointment', { name: 'Ada', email: 'ada@example.com', start: '2098-03-01T09:30', message: '' });
    const [mail] = await app.test.database.asSystem('read the mails of a test', (db) =>
      db.selectFrom('mails').select(['subject', 'text', 'calendar']).orderBy('id', 'desc').limit(1).execute(),
    );
    expect(mail).toMatchObject({
      subject: 'Book an appointment: Ada',
      text: expect.stringContaining('Date and time: 2098-03-01 09:30 (UTC)'),
      calendar: expect.stringContaining('DTSTART:20980301T093000Z'),
    });
  });

  it('is no appointment at a time that is over, or that no calendar has', async () => {
    const visitor = await app.acme.visitor();
    const started = await visitor.call('POST', '/v1/chat/action-requests', { action: 'book_appointment' });
    const { id, token } = (await started.json()) as ActionRequest;
    const answer = async (start: string) => {
      const values = { name: 'Ada', email: 'ada@example.com', start };
      return (await visitor.call('POST', `/v1/chat/action-requests/${id}/answer`, { token, answer: 'yes', values })).json();
    };
    expect(await answer('1999-01-01T10:00')).toMatchObject({ details: { fields: { start: 'in the past' } } });
    expect(await answer('2098-02-30T10:00')).toMatchObject({ details: { fields: { start: 'not a date and time' } } });
    expect(await answer('2098-02-28T10:00')).toMatchObject({ status: 'done' });
  });

  it('is read, exported and deleted by who may, within their tenant and their bots', async () => {
    const lead = await send(app.acme, 'contact_form', { email: 'joan@example.com', note: '=HYPERLINK("https://evil.example")' });
    const path = `/v1/leads/${lead.id}`;
    expect(await (await app.acme.api('GET', path)).json()).toEqual(lead);
    const other = await createBot(app.acme.scope, { name: 'Other', trail: systemTrail('test') });
    const elsewhere = await app.acme.apiKey(['contacts.read', 'contacts.write'], { botIds: [other.id] });
    const reading = await app.acme.apiKey(['contacts.read']);
    const call = (token: string, method: string, at = path): Promise<Response> =>
      fetch(`${app.url}${at}`, { method, headers: { authorization: `Bearer ${token}` } });
    for (const method of ['GET', 'DELETE']) {
      expect(await codeOf(await app.globex.api(method, path))).toBe('not_found');
      expect(await codeOf(await call(elsewhere, method))).toBe('not_found');
    }
    expect(await codeOf(await call(reading, 'DELETE'))).toBe('forbidden');
    expect(await (await call(elsewhere, 'GET', '/v1/leads/export')).text()).toBe(
      'id,createdAt,action,title,botId,contactId,conversationId\r\n',
    );

    const csv = await (await call(reading, 'GET', '/v1/leads/export')).text();
    expect(csv.split('\r\n')[0]).toMatch(/^id,createdAt,action,title,botId,contactId,conversationId,.*E-mail,.*Note/);
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
    expect((await app.acme.api('DELETE', path)).status).toBe(204);
    expect(await codeOf(await app.acme.api('GET', path))).toBe('not_found');
    const audit = await (await app.acme.api('GET', '/v1/audit-entries')).text();
    expect(audit).toContain('lead.deleted');
    expect(audit).not.toContain('joan@example.com');
  });
});
