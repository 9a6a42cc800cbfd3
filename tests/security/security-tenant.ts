import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dataCollectionSchema } from '@parley/contract/chat-options';
import { type BotId, formatId, newId, parseId } from '@parley/contract/ids';
import type { Permission } from '@parley/contract/permissions';
import type { SsoKind } from '@parley/contract/sso';
import { FetchRules } from '@parley/platform/fetch/fetch-rules';
import { fileKey } from '@parley/platform/files/file-store';
import { createSecretBox, type SecretBox } from '@parley/platform/secrets/secret-box';
import { insertLead } from '@parley/product/actions/forms/leads.store';
import { insertActionRequest } from '@parley/product/actions/public';
import { saveAction } from '@parley/product/actions/save-action';
import { addTests } from '@parley/product/answer-tests/add-tests';
import { changeSettings } from '@parley/product/answer-tests/change-settings';
import { startRun } from '@parley/product/answer-tests/start-run';
import { systemTrail } from '@parley/product/audit/public';
import { addIdentitySecret } from '@parley/product/bots/identity/add-identity-secret';
import { createBot } from '@parley/product/bots/public';
import { keepDetails, meetContact } from '@parley/product/contacts/public';
import { attachmentFiles } from '@parley/product/conversations/attachments/attachment';
import { insertAttachment, sendAttachments } from '@parley/product/conversations/attachments/attachments.store';
import { addPreviewLink } from '@parley/product/conversations/preview-links/add-preview-link';
import { listPreviewLinks } from '@parley/product/conversations/preview-links/list-preview-links';
import { revokePreviewLink } from '@parley/product/conversations/preview-links/revoke-preview-link';
import { createApiKey, makeSetupLink } from '@parley/product/identity/public';
import { createSsoConnection } from '@parley/product/identity/sso/create-sso-connection';
import { compareDocuments } from '@parley/product/knowledge/public';
import { createModelConnection } from '@parley/product/models/connections/create-model-connection';
import type { TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import type { TestVisitor } from '@parley/testing/app/test-visitor';
import type { SecurityTenant, SecurityVisitor } from '@parley/testing/route-security/security-world';
import { makeCertifiedKey } from '@parley/testing/saml-idp/self-signed-certificate';
import { type AttackedKnowledge, attackedKnowledge } from './attacked-knowledge.ts';
import { AttackedPerson } from './attacked-person.ts';
import { type AttackedStaff, attackedStaff } from './attacked-staff.ts';
import { tenantCredentials } from './security-credentials.ts';

/** A tenant under attack: with a bot that answered, a source, and two contacts. */
export interface AttackedTenant extends SecurityTenant, AttackedKnowledge {
  readonly own: TestTenant;
  /** The address of a web page. */
  readonly page: string;
  readonly visitorOf: ReadonlyMap<string, TestVisitor>;
  /** An API key that a request may use up. */
  newApiKey(): Promise<string>;
  /** A connection to an identity provider, switched on, that nothing else needs. */
  newSsoConnection(kind: SsoKind): Promise<string>;
  newModelConnection(): Promise<string>;
  /** A secret that signs who visitors are, the only one of the tenant's bot. */
  newIdentitySecret(): Promise<string>;
  /** A link to the draft of the tenant's bot. */
  newPreviewLink(): Promise<{ id: string; token: string }>;
  newAction(): Promise<string>;
  newBot(): Promise<string>;
  newAnswerTest(): Promise<string>;
  newLead(): Promise<string>;
  /** A contact who sent a form. */
  newContact(): Promise<string>;
  /** Something the contact of this conversation is asked for, to be answered with {@link requestToken}. */
  newActionRequest(conversationId: string): Promise<string>;
  /** A file the contact of this conversation has sent with this message, or not sent yet. What they had not sent before is gone. */
  newAttachment(conversationId: string, messageId?: string): Promise<string>;
  /** No person has any conversation, so that any may take one. */
  giveBackToBots(): Promise<void>;
  /** As if no conversation had been mailed yet. */
  forgetTranscripts(): Promise<void>;
  readonly person: AttackedPerson;
  /** Who works for the tenant, and what that takes. */
  readonly staff: AttackedStaff;
  /** The token of the link by which somebody becomes an operator. */
  newSetupToken(): Promise<string>;
}

/** Fills a tenant with something of everything, marked with words that may be seen nowhere else. */
export async function securityTenant(own: TestTenant, app: TestApp, page: string): Promise<AttackedTenant> {
  const { slug } = own.tenant;
  const canary = `CANARY${slug}`;
  for (const hours of ['9:00–17:00', '8:00–18:00'])
    await own.learn(`${canary}-${hours}.md`, `# ${canary}\n\n## Opening hours of ${canary}\n\nMonday to Friday: ${hours}`);
  await own.learn(`${canary}-handbook.md`, `# ${canary} handbook\n\nThe ${slug} kettle is kept in the ${canary} cupboard.`);
  await own.api('PATCH', `/v1/bots/${formatId('bot', own.botId)}`, {
    draft: { actions: ['contact_form'], chat: { attachments: {}, transcript: true, collect: someCollection } },
  });
  await own.api('POST', `/v1/bots/${formatId('bot', own.botId)}/publish`, {});
  const person = await AttackedPerson.create(app, canary);
  const visitorOf = new Map<string, TestVisitor>();
  const visitor = await converse(own, visitorOf);
  const otherVisitor = await converse(own, visitorOf);
  const bots = (await (await own.api('GET', '/v1/bots')).json()) as { items: { id: string; published: { id: string } }[] };
  const otherBot = await createBot(own.scope, { name: 'Another bot', trail: systemTrail('test') });
  const sources = (await (await own.api('GET', '/v1/sources')).json()) as { items: { id: string }[] };
  await compareDocuments(own.scope, { now: Date.now, quietSeconds: 0 }, {});
  const keys = new Map<string, Promise<string>>();
  /** Made for requests that use them up. */
  const moreBots: BotId[] = [];
  const findings = (await (await own.api('GET', '/v1/findings')).json()) as { items: { id: string }[] };
  return {
    own,
    page,
    visitorOf,
    apiKey: (permissions) => keyOf(permissions),
    restrictedKey: (permissions, bot) => keyOf(permissions, bot === 'own' ? [own.botId, ...moreBots] : [otherBot.id]),
    canaries: [canary],
    ids: {
      tenant: formatId('tenant', own.tenant.id),
      bot: formatId('bot', own.botId),
      botVersion: bots.items[0]?.published.id ?? '',
      source: sources.items[0]?.id ?? '',
      finding: findings.items[0]?.id ?? '',
      ssoConnection: await newSsoConnection(own, 'oidc', canary),
      modelConnection: await newModelConnection(own, canary),
      action: await newAction(own, canary),
      answerTest: await newAnswerTest(own, canary),
      answerTestRun: await newAnswerTestRun(own),
      lead: await newLead(own, canary, visitor.ids['conversation'] ?? ''),
    },
    visitor,
    otherVisitor,
    person,
    ...tenantCredentials(app, own, person),
    staff: attackedStaff({ app, own, person, canary }),
    async newSetupToken() {
      const link = await makeSetupLink(app.test.database, { dashboard: new URL(app.url), now: Date.now, onlyFirst: false });
      return link?.searchParams.get('token') ?? '';
    },
    ...attackedKnowledge(own, page, canary),
    newSsoConnection: (kind) => newSsoConnection(own, kind, canary),
    newModelConnection: () => newModelConnection(own, canary),
    newIdentitySecret: () => newIdentitySecret(own, app.secretBox),
    newPreviewLink: () => newPreviewLink(own, canary),
    newAction: () => newAction(own, canary),
    async newBot() {
      const { id } = await createBot(own.scope, { name: canary, trail: systemTrail('test') });
      moreBots.push(id);
      return formatId('bot', id);
    },
    newAnswerTest: () => newAnswerTest(own, canary),
    newLead: () => newLead(own, canary, visitor.ids['conversation'] ?? ''),
    newContact: () => newContact(own, canary),
    newAttachment: (conversation, message) => newAttachment(app, own, canary, { conversation, message }),
    forgetTranscripts: () =>
      own.scope.transaction(async (db) => void (await db.updateTable('conversations').set({ transcripts: 0 }).execute())),
    async giveBackToBots() {
      const all = { handoff_state: null, handoff_at: null, handoff_actor: null, handoff_name: null };
      await own.scope.transaction((db) => db.updateTable('conversations').set(all).execute());
    },
    newActionRequest: (conversationId) => newActionRequest(own, canary, conversationId),
    async newApiKey() {
      const { id } = await createApiKey(own.scope, { name: `${canary} key`, permissions: ['bots.read'] });
      return formatId('apiKey', id);
    },
  };

  /** Keys are not used up: those that requests revoke are made for it. */
  function keyOf(permissions: readonly Permission[], botIds: readonly BotId[] = []): Promise<string> {
    const name = [...botIds, ...permissions].join();
    const known = keys.get(name);
    if (known !== undefined) return known;
    const made = own.apiKey(permissions, botIds.length === 0 ? {} : { botIds: [...botIds] });
    keys.set(name, made);
    return made;
  }

  async function converse(tenant: TestTenant, known: Map<string, TestVisitor>): Promise<SecurityVisitor> {
    const talking = await tenant.visitor();
    const turn = await talking.ask(`Where is the ${slug} kettle kept?`);
    if (turn.end?.type !== 'turn.completed' || turn.citations.length === 0) throw new Error(`no cited answer: ${JSON.stringify(turn)}`);
    known.set(talking.session.sessionToken, talking);
    return {
      sessionToken: talking.session.sessionToken,
      ids: { conversation: turn.conversationId, turn: turn.turnId, message: turn.end.messageId },
    };
  }
}

/** Not through the API, which a suspended tenant cannot use. Nobody is at its address. */
async function newModelConnection({ scope }: TestTenant, name: string): Promise<string> {
  const deps = { secretBox: createSecretBox({ current: 'a secret of the test', previous: [] }), rules: new FetchRules([]), now: Date.now };
  const { id } = await createModelConnection(scope, deps, {
    name: `${name} ${randomUUID()}`,
    provider: 'openai-compatible',
    baseUrl: 'https://models.invalid/v1',
    apiKey: null,
    prices: {},
    trail: systemTrail('test'),
  });
  return formatId('modelConnection', id);
}

/** Sealed as the installation does, which opens it whenever somebody says who a visitor is. */
async function newIdentitySecret({ scope, botId }: TestTenant, secretBox: SecretBox): Promise<string> {
  const { id } = await addIdentitySecret(scope, { secretBox, now: Date.now }, { botId, overlapHours: 0, trail: systemTrail('test') });
  return formatId('identitySecret', id);
}

async function newPreviewLink({ scope, botId }: TestTenant, madeBy: string): Promise<{ id: string; token: string }> {
  // Two at a time and no more are open, as there is a most.
  for (const { id } of (await listPreviewLinks(scope, botId)).filter(({ revokedAt }) => revokedAt === null).slice(1))
    await revokePreviewLink(scope, { now: Date.now }, { botId, id, trail: systemTrail('test') });
  const link = await addPreviewLink(scope, { now: Date.now }, { botId, days: 1, madeBy, trail: systemTrail('test') });
  return { id: formatId('previewLink', link.id), token: link.token };
}

/** An action of a tenant. Nobody is at its address. */
export function someAction(name: string, title = 'Some action') {
  return {
    ...({ kind: 'http', name, title, description: title, effect: 'read', method: 'GET', url: 'https://actions.invalid/v1' } as const),
    ...{
      parameters: { type: 'object' as const, properties: {}, required: [], additionalProperties: false as const },
      headers: {},
      body: null,
    },
    ...{ result: [], timeoutMs: 1_000, retries: 0 },
  };
}

const secretBox = createSecretBox({ current: 'a secret of the test', previous: [] });

async function newAction({ scope }: TestTenant, name: string): Promise<string> {
  const action = `a${randomUUID().replaceAll('-', '')}`;
  const { id } = await saveAction(
    scope,
    { actions: { isFixed: () => false }, secretBox, now: Date.now },
    { definition: someAction(action, name), secrets: {}, id: undefined, trail: systemTrail('test') },
  );
  return formatId('action', id);
}

async function newLead({ scope, botId }: TestTenant, value: string, conversation: string): Promise<string> {
  const id = newId('lead');
  await scope.transaction(async (db) => {
    const conversationId = parseId('conversation', conversation) ?? newId('conversation');
    const { contact_id: contactId } = await db
      .selectFrom('conversations')
      .select('contact_id')
      .where('id', '=', conversationId)
      .executeTakeFirstOrThrow();
    await insertLead(db, {
      id,
      botId,
      contactId,
      conversationId,
      action: 'contact_form',
      title: null,
      fields: [{ name: 'name', label: 'Name', value }],
    });
  });
  return formatId('lead', id);
}

async function newContact({ scope, botId }: TestTenant, name: string): Promise<string> {
  const contactId = await scope.transaction(async (db) => {
    const visitor = await meetContact(db, undefined);
    const given = { name, email: `${visitor}@example.com`, phone: undefined };
    const own = await keepDetails(db, visitor, given);
    const lead = { id: newId('lead'), botId, contactId: own, conversationId: null, action: 'contact_form', title: null };
    await insertLead(db, { ...lead, fields: [{ name: 'name', label: 'Name', value: name }] });
    return own;
  });
  return formatId('contact', contactId);
}

/** Publishing does not wait for it: what is published again and again could not be. */
async function newAnswerTest({ scope, botId }: TestTenant, canary: string): Promise<string> {
  const trail = systemTrail('test');
  await changeSettings(scope, { botId, settings: { gate: false, nightly: true }, trail });
  const question = `Where does ${canary} keep the kettle?`;
  const tests = [{ question, expectations: [{ kind: 'answers' as const }], origin: 'written' as const, accepted: true }];
  const [test] = await addTests(scope, { botId, tests, trail });
  if (test === undefined) throw new Error('no test was added');
  return formatId('answerTest', test.id);
}

async function newAnswerTestRun({ scope, botId }: TestTenant): Promise<string> {
  const asked = { target: 'published', suite: 'own', trigger: 'member', startedBy: 'test' } as const;
  return formatId('answerTestRun', (await startRun(scope, { botId, ...asked })).id);
}

/** What the bot of a tenant under attack asks of visitors, who need not answer. */
export const someCollection = dataCollectionSchema.parse({
  fields: [{ name: 'email', label: 'E-mail', type: 'email', required: false }],
  purpose: 'To answer by mail.',
});

async function newAttachment(
  { filesFolder }: TestApp,
  { tenant, scope, botId }: TestTenant,
  name: string,
  sent: { conversation: string; message: string | undefined },
): Promise<string> {
  const id = newId('attachment');
  const conversationId = parseId('conversation', sent.conversation) ?? newId('conversation');
  const messageId = sent.message === undefined ? undefined : parseId('message', sent.message);
  await scope.transaction(async (db) => {
    const { contact_id: contactId } = await db
      .selectFrom('conversations')
      .select('contact_id')
      .where('id', '=', conversationId)
      .executeTakeFirstOrThrow();
    await db.deleteFrom('attachments').where('message_id', 'is', null).where('contact_id', '=', contactId).execute();
    const file = { name, kind: 'text', contentType: 'text/plain; charset=utf-8', byteSize: name.length, content: name } as const;
    await insertAttachment(db, { id, contactId, botId, ...file });
    if (messageId !== undefined) await sendAttachments(db, { ids: [id], contactId, conversationId, messageId });
  });
  const path = join(filesFolder, fileKey(tenant.id, attachmentFiles, id));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, name);
  return formatId('attachment', id);
}

export const requestToken = 'a token of the test';

async function newActionRequest({ scope, botId }: TestTenant, title: string, conversation: string): Promise<string> {
  const id = newId('actionRequest');
  await scope.transaction(async (db) => {
    const conversationId = parseId('conversation', conversation) ?? newId('conversation');
    const { contact_id: contactId } = await db
      .selectFrom('conversations')
      .select('contact_id')
      .where('id', '=', conversationId)
      .executeTakeFirstOrThrow();
    const shown = { kind: 'confirmation' as const, title, fields: [] };
    const request = { id, action: 'contact_form', shown, arguments: {}, token: requestToken };
    await insertActionRequest(db, { ...request, botId, contactId, conversationId, turnId: null });
  });
  return formatId('actionRequest', id);
}

const providerKey = makeCertifiedKey();

/** Not through the API, which a suspended tenant cannot use. Its provider is not there. */
async function newSsoConnection({ scope }: TestTenant, kind: SsoKind, name: string): Promise<string> {
  const deps = { secretBox: createSecretBox({ current: 'a secret of the test', previous: [] }), fetch: unreachable, now: Date.now };
  const settings =
    kind === 'oidc'
      ? { oidc: { clientId: name, clientSecret: name } }
      : { saml: { signInUrl: 'https://idp.invalid/sso', certificates: [providerKey.certificate] } };
  const trail = systemTrail('a test');
  const made = await createSsoConnection(scope, deps, { kind, name, enabled: true, issuer: 'https://127.0.0.1:9', ...settings, trail });
  return formatId('ssoConnection', made.id);
}

const unreachable = () => Promise.reject(new Error('nothing is there'));
