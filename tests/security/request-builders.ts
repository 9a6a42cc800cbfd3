import { randomUUID } from 'node:crypto';
import { textVersion } from '@parley/product/conversations/visitor-data/text-version';
import type { RequestBuilder } from '@parley/testing/route-security/security-world';
import { identityRequests } from './identity-requests.ts';
import { operatorRequests } from './operator-requests.ts';
import { type AttackedTenant, requestToken, someAction, someCollection } from './security-tenant.ts';

/** One transparent pixel. */
const tinyPng = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64'),
);

const nothing: RequestBuilder<AttackedTenant> = () => ({});

/** One request that must succeed for each route. A new route fails the build until it has its line here. */
export const builders: Readonly<Record<string, RequestBuilder<AttackedTenant>>> = {
  ...identityRequests,
  ...operatorRequests,
  'GET /.well-known/jwks.json': nothing,
  'GET /v1/tenant': nothing,
  'PATCH /v1/tenant': () => ({ json: { settings: { locale: 'sv' } } }),
  'GET /v1/tenant/logo': async ({ tenant: { staff } }) => {
    await staff.giveLogo(tinyPng);
    return {};
  },
  'PUT /v1/tenant/logo': () => ({ bytes: { bytes: tinyPng, contentType: 'image/png' } }),
  'DELETE /v1/tenant/logo': nothing,
  'POST /v1/tenants': async ({ tenant: { staff } }) => {
    await staff.forgetOwnTenants();
    return { json: { name: 'Another' } };
  },
  'POST /v1/tenant/close': async ({ tenant: { staff } }) => {
    const { tenantId, name } = await staff.newOwnTenant();
    return { json: { tenantId, name } };
  },
  'POST /v1/tenant/transfer': async ({ tenant: { staff } }) => {
    const { tenantId, memberId } = await staff.newOwnTenant();
    return { json: { tenantId, memberId } };
  },
  'GET /v1/domains': nothing,
  'POST /v1/domains': async ({ tenant: { staff } }) => {
    await staff.makeRoom();
    return { json: { domain: `${randomUUID()}.example`, purpose: 'host' } };
  },
  'POST /v1/domains/{domainId}/verify': async ({ tenant: { staff } }) => ({ params: { domainId: await staff.newDomain() } }),
  'DELETE /v1/domains/{domainId}': async ({ tenant: { staff } }) => ({ params: { domainId: await staff.newDomain() } }),
  'GET /v1/members': nothing,
  'PATCH /v1/members/{memberId}': async ({ tenant: { staff } }) => ({
    params: { memberId: await staff.newMember('members.write') },
    json: { role: await staff.newRole('members.write') },
  }),
  'DELETE /v1/members/{memberId}': async ({ tenant: { staff } }) => ({ params: { memberId: await staff.newMember('members.write') } }),
  'POST /v1/members/leave': async ({ tenant: { staff } }) => ({ json: { tenantId: await staff.newOtherTenant() } }),
  'GET /v1/roles': nothing,
  'POST /v1/roles': async ({ tenant: { staff } }) => {
    await staff.makeRoom();
    return { json: { name: randomUUID(), permissions: ['roles.write'] } };
  },
  'PATCH /v1/roles/{roleId}': async ({ tenant: { staff } }) => ({
    params: { roleId: await staff.newRole('roles.write') },
    json: { description: 'Changed.', permissions: ['roles.write'] },
  }),
  'DELETE /v1/roles/{roleId}': async ({ tenant: { staff } }) => ({ params: { roleId: await staff.newRole('roles.write') } }),
  'GET /v1/invitations': nothing,
  'POST /v1/invitations': async ({ tenant: { staff } }) => {
    await staff.makeRoom();
    return { json: { email: `${randomUUID()}@example.com`, role: await staff.newRole('members.write') } };
  },
  'DELETE /v1/invitations/{invitationId}': async ({ tenant: { staff } }) => ({
    params: { invitationId: (await staff.newInvitation()).id },
  }),
  'POST /v1/invitations/{invitationId}/resend': async ({ tenant: { staff } }) => ({
    params: { invitationId: (await staff.newInvitation()).id },
  }),
  'POST /v1/auth/invitations/look': async ({ tenant: { staff } }) => ({ json: { token: (await staff.newInvitation()).token } }),
  'POST /v1/auth/invitations/accept': async ({ tenant: { staff } }) => ({ json: { token: await staff.invitePerson() } }),
  'GET /v1/audit-entries': () => ({ query: { action: 'member.removed' } }),
  'GET /v1/audit-entries/export': () => ({ query: { format: 'jsonl' } }),
  'POST /v1/auth/social/{provider}/start': () => ({
    params: { provider: 'github' },
    json: { purpose: 'sign_in', returnTo: '/app/bots' },
  }),
  'GET /v1/auth/social/{provider}/callback': () => ({ params: { provider: 'github' }, query: { code: 'a code', state: 'a state' } }),
  'GET /v1/auth/connected-identities': nothing,
  'DELETE /v1/auth/connected-identities/{connectedIdentityId}': async (actor) => ({
    params: { connectedIdentityId: await actor.tenant.person.newConnectedIdentity() },
  }),
  'POST /v1/auth/sso/start': () => ({ json: { email: 'nobody@nowhere.example', returnTo: '/app/bots' } }),
  'GET /v1/auth/sso/{connectionId}/callback': (actor) => ({
    params: { connectionId: actor.id('ssoConnection') },
    query: { code: 'a code', state: 'a state' },
  }),
  'POST /v1/auth/sso/{connectionId}/acs': async (actor) => ({
    params: { connectionId: await actor.tenant.newSsoConnection('saml') },
    bytes: { bytes: new TextEncoder().encode('SAMLResponse=PHg%2BPC94Pg%3D%3D'), contentType: 'application/x-www-form-urlencoded' },
  }),
  'GET /v1/auth/sso/{connectionId}/metadata': async (actor) => ({
    params: { connectionId: await actor.tenant.newSsoConnection('saml') },
  }),
  'GET /v1/sso-connections': nothing,
  'POST /v1/sso-connections': () => ({ json: { kind: 'oidc', name: 'Another' } }),
  'GET /v1/sso-connections/{connectionId}': (actor) => ({ params: { connectionId: actor.id('ssoConnection') } }),
  'PATCH /v1/sso-connections/{connectionId}': (actor) => ({
    params: { connectionId: actor.id('ssoConnection') },
    json: { name: 'Renamed' },
  }),
  'DELETE /v1/sso-connections/{connectionId}': async (actor) => ({
    params: { connectionId: await actor.tenant.newSsoConnection('oidc') },
  }),
  'POST /v1/sso-connections/{connectionId}/test': (actor) => ({ params: { connectionId: actor.id('ssoConnection') } }),
  'GET /v1/sso-policy': nothing,
  'PUT /v1/sso-policy': () => ({ json: { required: false } }),
  'GET /v1/api-keys': () => ({ query: { limit: '2' } }),
  'POST /v1/api-keys': (actor) => ({ json: { name: 'Robot', permissions: ['tenant.read'], botIds: [actor.id('bot')] }, by: 'owner' }),
  'PATCH /v1/api-keys/{apiKeyId}': async ({ tenant }) => ({ params: { apiKeyId: await tenant.newApiKey() }, json: { name: 'Robot' } }),
  'POST /v1/api-keys/{apiKeyId}/rotate': async ({ tenant }) => ({
    params: { apiKeyId: await tenant.newApiKey() },
    json: { overlapDays: 1 },
    by: 'owner',
  }),
  'DELETE /v1/api-keys/{apiKeyId}': async ({ tenant }) => ({ params: { apiKeyId: await tenant.newApiKey() } }),
  'GET /v1/bots': () => ({ query: { limit: '5' } }),
  'GET /v1/models': nothing,
  'POST /v1/bots': () => ({ json: { name: 'Another' } }),
  'GET /v1/bots/{botId}': (actor) => ({ params: { botId: actor.id('bot') } }),
  'PATCH /v1/bots/{botId}': (actor) => ({ params: { botId: actor.id('bot') }, json: { name: 'Renamed' } }),
  'DELETE /v1/bots/{botId}': async (actor) => ({ params: { botId: await actor.tenant.newBot() } }),
  'POST /v1/bot-files': () => ({ json: { file: 'parley: bot/1\nname: From a file\ndraft: {}\n' } }),
  'POST /v1/bot-files/read': () => ({ json: { file: 'parley: bot/1\nname: From a file\ndraft: {}\n' } }),
  'GET /v1/bots/{botId}/file': (actor) => ({ params: { botId: actor.id('bot') } }),
  'POST /v1/bots/{botId}/publish': (actor) => ({ params: { botId: actor.id('bot') }, json: { note: 'Spring prices' } }),
  'POST /v1/bots/{botId}/appearance': (actor) => ({ params: { botId: actor.id('bot') }, json: { widget: {} } }),
  'POST /v1/bots/{botId}/installation-checks': (actor) => ({ params: { botId: actor.id('bot') }, json: { url: actor.tenant.page } }),
  'POST /v1/site-palettes': (actor) => ({ json: { url: actor.tenant.page } }),
  'GET /v1/bots/{botId}/preview-links': (actor) => ({ params: { botId: actor.id('bot') } }),
  'POST /v1/bots/{botId}/preview-links': (actor) => ({ params: { botId: actor.id('bot') }, json: {} }),
  'DELETE /v1/bots/{botId}/preview-links/{previewLinkId}': async (actor) => ({
    params: { botId: actor.id('bot'), previewLinkId: (await actor.tenant.newPreviewLink()).id },
  }),
  'POST /v1/previews': async ({ tenant }) => ({ json: { token: (await tenant.newPreviewLink()).token } }),
  'POST /v1/previews/sessions': async ({ tenant }) => ({ json: { token: (await tenant.newPreviewLink()).token } }),
  'POST /v1/bots/{botId}/playground': (actor) => ({ params: { botId: actor.id('bot') } }),
  'POST /v1/bots/{botId}/roll-back': (actor) => ({ params: { botId: actor.id('bot') }, json: { number: 2 } }),
  'GET /v1/bots/{botId}/versions': (actor) => ({ params: { botId: actor.id('bot') }, query: { limit: '5' } }),
  'GET /v1/bots/{botId}/versions/{number}': (actor) => ({ params: { botId: actor.id('bot'), number: '1' } }),
  'GET /v1/bots/{botId}/diff': (actor) => ({ params: { botId: actor.id('bot') }, query: { from: '1' } }),
  'GET /v1/sources': nothing,
  'POST /v1/sources': () => ({ json: { name: 'note', text: `A short note, ${randomUUID()}.` } }),
  'POST /v1/sources/files': () => ({
    query: { name: 'note.txt' },
    bytes: { bytes: new TextEncoder().encode(`A short note, ${randomUUID()}.`), contentType: 'text/plain' },
  }),
  'POST /v1/sources/pages': (actor) => ({ json: { url: actor.tenant.page } }),
  'POST /v1/sources/sites': (actor) => ({ json: { url: actor.tenant.page, scope: 'page' } }),
  'POST /v1/sources/sites/preview': (actor) => ({ json: { url: actor.tenant.page } }),
  'GET /v1/sources/{sourceId}/crawl': async (actor) => ({ params: { sourceId: await actor.tenant.newSite() } }),
  'PATCH /v1/sources/{sourceId}/crawl': async (actor) => ({ params: { sourceId: await actor.tenant.newSite() }, json: { maxPages: 7 } }),
  'POST /v1/sources/{sourceId}/crawl/start': async (actor) => ({ params: { sourceId: await actor.tenant.newStoppedSite() } }),
  'POST /v1/sources/{sourceId}/crawl/stop': async (actor) => ({ params: { sourceId: await actor.tenant.newSite() } }),
  'POST /v1/sources/{sourceId}/crawl/resume': async (actor) => ({ params: { sourceId: await actor.tenant.newStoppedSite() } }),
  'GET /v1/sources/{sourceId}/crawl/pages': async (actor) => ({ params: { sourceId: await actor.tenant.newSite() } }),
  'POST /v1/sources/{sourceId}/crawl/pages/{crawlPageId}/retry': async (actor) => ({ params: await actor.tenant.newCrawlPage() }),
  'GET /v1/sources/{sourceId}': (actor) => ({ params: { sourceId: actor.id('source') } }),
  'DELETE /v1/sources/{sourceId}': async (actor) => ({ params: { sourceId: await actor.tenant.newSource() } }),
  'GET /v1/sources/events': nothing,
  'GET /v1/sources/labels': nothing,
  'POST /v1/sources/collections': () => ({ json: { name: 'Tickets', kind: 'pushed' } }),
  'PATCH /v1/sources/{sourceId}': (actor) => ({ params: { sourceId: actor.id('source') }, json: { name: 'Renamed' } }),
  'PUT /v1/sources/{sourceId}/file': async (actor) => ({
    params: { sourceId: await actor.tenant.newSource() },
    bytes: { bytes: new TextEncoder().encode(`A newer note, ${randomUUID()}.`), contentType: 'text/plain' },
  }),
  'POST /v1/sources/{sourceId}/reindex': async (actor) => ({ params: { sourceId: await actor.tenant.newSource() } }),
  'GET /v1/sources/{sourceId}/documents': (actor) => ({ params: { sourceId: actor.id('source') } }),
  'GET /v1/findings': nothing,
  'PATCH /v1/findings/{findingId}': (actor) => ({ params: { findingId: actor.id('finding') }, json: { status: 'dismissed' } }),
  'GET /v1/sources/{sourceId}/chunks': (actor) => ({ params: { sourceId: actor.id('source') } }),
  'GET /v1/sources/{sourceId}/documents/{externalId}': async (actor) => ({
    params: { sourceId: await actor.tenant.newPushedSource(), externalId: 'one' },
  }),
  'PUT /v1/sources/{sourceId}/documents/{externalId}': async (actor) => ({
    params: { sourceId: await actor.tenant.newPushedSource(), externalId: 'one' },
    json: { text: `What is pushed, ${randomUUID()}.` },
  }),
  'DELETE /v1/sources/{sourceId}/documents/{externalId}': async (actor) => ({
    params: { sourceId: await actor.tenant.newPushedSource(), externalId: 'one' },
  }),
  'POST /v1/sources/{sourceId}/answers': async (actor) => ({
    params: { sourceId: (await actor.tenant.newCuratedAnswer()).sourceId },
    json: { questions: ['Where is the kettle?'], answer: 'In the kitchen.' },
  }),
  'PUT /v1/sources/{sourceId}/answers/{documentId}': async (actor) => ({
    params: await actor.tenant.newCuratedAnswer(),
    json: { questions: ['Where is the kettle?'], answer: 'In the kitchen.' },
  }),
  'DELETE /v1/sources/{sourceId}/answers/{documentId}': async (actor) => ({ params: await actor.tenant.newCuratedAnswer() }),
  'GET /v1/search-rules': nothing,
  'POST /v1/search-rules': async (actor) => ({
    json: { kind: 'pin', question: `Where is ${randomUUID()}?`, documentId: (await actor.tenant.newCuratedAnswer()).documentId },
  }),
  'DELETE /v1/search-rules/{searchRuleId}': async (actor) => ({ params: { searchRuleId: await actor.tenant.newSearchRule() } }),
  'POST /v1/search': () => ({ json: { query: 'Where is the kettle kept?' } }),
  'GET /v1/embeddings': nothing,
  'PUT /v1/embeddings': () => ({ json: { provider: 'none' } }),
  'POST /v1/embeddings/test': () => ({ json: { provider: 'openai-compatible', model: 'none', address: 'http://127.0.0.1:9/v1' } }),
  'GET /v1/embedding-indexes': nothing,
  'POST /v1/embedding-indexes': async (actor) => {
    await actor.tenant.newEmbeddingIndex('previous');
    return {};
  },
  'POST /v1/embedding-indexes/{embeddingIndexId}/compare': async (actor) => ({
    params: { embeddingIndexId: await actor.tenant.newEmbeddingIndex('ready') },
    json: { questions: ['Where is the kettle kept?'] },
  }),
  'POST /v1/embedding-indexes/{embeddingIndexId}/activate': async (actor) => ({
    params: { embeddingIndexId: await actor.tenant.newEmbeddingIndex('ready') },
  }),
  'DELETE /v1/embedding-indexes/{embeddingIndexId}': async (actor) => ({
    params: { embeddingIndexId: await actor.tenant.newEmbeddingIndex('ready') },
  }),
  'GET /v1/bots/{botId}/identity-secrets': (actor) => ({ params: { botId: actor.id('bot') } }),
  'POST /v1/bots/{botId}/identity-secrets': (actor) => ({ params: { botId: actor.id('bot') }, json: {} }),
  'DELETE /v1/bots/{botId}/identity-secrets/{identitySecretId}': async (actor) => ({
    params: { botId: actor.id('bot'), identitySecretId: await actor.tenant.newIdentitySecret() },
  }),
  'GET /v1/chat/conversations': nothing,
  'GET /v1/chat/appearances/{botId}': (actor) => ({ params: { botId: actor.id('bot') } }),
  'POST /v1/chat/sessions': (actor) => ({ json: { botId: actor.id('bot') } }),
  'GET /v1/chat/bots/{botId}/openings': (actor) => ({ params: { botId: actor.id('bot') } }),
  'POST /v1/chat/turns': (actor) => ({
    json: { clientId: randomUUID(), text: 'Where is the kettle kept?', conversationId: actor.id('conversation') },
  }),
  'GET /v1/chat/turns/{turnId}/events': (actor) => ({ params: { turnId: actor.id('turn') } }),
  'POST /v1/chat/turns/{turnId}/stop': (actor) => ({ params: { turnId: actor.id('turn') } }),
  'GET /v1/chat/conversations/{conversationId}/events': async (actor) => {
    await actor.tenant.giveBackToBots();
    return { params: { conversationId: actor.id('conversation') } };
  },
  'POST /v1/chat/conversations/{conversationId}/stop-waiting': (actor) => ({ params: { conversationId: actor.id('conversation') } }),
  'GET /v1/chat/conversations/{conversationId}': (actor) => ({ params: { conversationId: actor.id('conversation') } }),
  'GET /v1/chat/messages/{messageId}/citations/{number}': (actor) => ({ params: { messageId: actor.id('message'), number: '1' } }),
  'PUT /v1/chat/messages/{messageId}/feedback': (actor) => ({ params: { messageId: actor.id('message') }, json: { verdict: 'down' } }),
  'DELETE /v1/chat/messages/{messageId}/feedback': (actor) => ({ params: { messageId: actor.id('message') } }),
  'PUT /v1/chat/conversations/{conversationId}/rating': (actor) => ({
    params: { conversationId: actor.id('conversation') },
    json: { stars: 5 },
  }),
  'POST /v1/chat/conversations/{conversationId}/transcript': async (actor) => {
    await actor.tenant.forgetTranscripts();
    return { params: { conversationId: actor.id('conversation') }, json: { email: 'ada@example.com' } };
  },
  'POST /v1/chat/data': (actor) => ({
    json: {
      values: { email: 'ada@example.com' },
      textVersion: textVersion(someCollection),
      conversationId: actor.id('conversation'),
    },
  }),
  'DELETE /v1/chat/data': nothing,
  'POST /v1/chat/attachments': async (actor) => {
    await actor.tenant.newAttachment(actor.id('conversation'));
    return { query: { name: 'a.png' }, bytes: { bytes: tinyPng, contentType: 'image/png' } };
  },
  'GET /v1/chat/attachments/{attachmentId}': async (actor) => ({
    params: { attachmentId: await actor.tenant.newAttachment(actor.id('conversation'), actor.id('message')) },
  }),
  'DELETE /v1/chat/attachments/{attachmentId}': async (actor) => ({
    params: { attachmentId: await actor.tenant.newAttachment(actor.id('conversation')) },
  }),
  'GET /v1/attachments/{attachmentId}': async (actor) => ({
    params: { attachmentId: await actor.tenant.newAttachment(actor.id('conversation'), actor.id('message')) },
  }),
  'POST /v1/chat/left-messages': (actor) => ({
    json: { email: 'ada@example.com', text: 'Please call me.', conversationId: actor.id('conversation') },
  }),
  'POST /mcp/{botId}': (actor) => ({
    params: { botId: actor.id('bot') },
    json: { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'ask', arguments: { question: 'Where is the kettle kept?' } } },
  }),
  'GET /openai/v1/models': nothing,
  'GET /openai/v1/models/{botId}': (actor) => ({ params: { botId: actor.id('bot') } }),
  'POST /openai/v1/chat/completions': (actor) => ({
    json: { model: actor.id('bot'), messages: [{ role: 'user', content: 'Where is the kettle kept?' }] },
  }),
  'GET /v1/conversations': nothing,
  'GET /v1/conversations/{conversationId}': (actor) => ({ params: { conversationId: actor.id('conversation') } }),
  'POST /v1/conversations/{conversationId}/take-over': (actor) => ({ params: { conversationId: actor.id('conversation') } }),
  'POST /v1/conversations/{conversationId}/replies': async (actor) => {
    await actor.tenant.giveBackToBots();
    return { params: { conversationId: actor.id('conversation') }, json: { text: 'Hello, this is Ada.' } };
  },
  'POST /v1/conversations/{conversationId}/hand-back': (actor) => ({ params: { conversationId: actor.id('conversation') } }),
  'POST /v1/turns/{turnId}/replay': (actor) => ({ params: { turnId: actor.id('turn') } }),
  'POST /v1/turns/{turnId}/draft-replay': (actor) => ({ params: { turnId: actor.id('turn') }, also: ['conversations.read'] }),
  'GET /v1/turns/{turnId}/trace': (actor) => ({ params: { turnId: actor.id('turn') } }),
  'GET /v1/bots/{botId}/answer-tests': (actor) => ({ params: { botId: actor.id('bot') } }),
  'POST /v1/bots/{botId}/answer-tests': (actor) => ({
    params: { botId: actor.id('bot') },
    json: { question: 'Where is the kettle kept?', expectations: [{ kind: 'answers' }] },
  }),
  'POST /v1/bots/{botId}/answer-tests/import': (actor) => ({
    params: { botId: actor.id('bot') },
    json: { csv: 'question,answers\nWhere is the kettle kept?,yes' },
  }),
  'GET /v1/turns/{turnId}/expectations': (actor) => ({ params: { turnId: actor.id('turn') } }),
  'POST /v1/bots/{botId}/answer-tests/propose': (actor) => ({ params: { botId: actor.id('bot') }, json: { count: 1 } }),
  'PUT /v1/answer-tests/{answerTestId}': (actor) => ({
    params: { answerTestId: actor.id('answerTest') },
    json: { question: 'Where is the kettle kept?', expectations: [{ kind: 'answers' }] },
  }),
  'DELETE /v1/answer-tests/{answerTestId}': async (actor) => ({ params: { answerTestId: await actor.tenant.newAnswerTest() } }),
  'GET /v1/bots/{botId}/answer-test-settings': (actor) => ({ params: { botId: actor.id('bot') } }),
  'PUT /v1/bots/{botId}/answer-test-settings': (actor) => ({
    params: { botId: actor.id('bot') },
    json: { gate: false, nightly: false },
  }),
  'POST /v1/bots/{botId}/answer-test-runs': (actor) => ({ params: { botId: actor.id('bot') }, json: {} }),
  'GET /v1/bots/{botId}/answer-test-runs': (actor) => ({ params: { botId: actor.id('bot') } }),
  'GET /v1/answer-test-runs/{runId}': (actor) => ({ params: { runId: actor.id('answerTestRun') } }),
  'GET /v1/answer-test-runs/{runId}/events': (actor) => ({ params: { runId: actor.id('answerTestRun') } }),
  'GET /v1/answer-test-runs/{runId}/compare': (actor) => ({
    params: { runId: actor.id('answerTestRun') },
    query: { with: actor.id('answerTestRun') },
  }),
  'GET /v1/left-messages': nothing,
  'POST /v1/flow-previews': () => ({
    json: {
      flow: { name: 'ask_name', title: 'Name', steps: [{ kind: 'ask', id: 'name', text: 'Who?', name: 'name', label: 'Name' }] },
      answers: [],
    },
  }),
  'GET /v1/actions': nothing,
  'POST /v1/actions': () => ({ json: { definition: someAction(`a${randomUUID().replaceAll('-', '').slice(0, 20)}`) } }),
  'PUT /v1/actions/{actionId}': (actor) => ({
    params: { actionId: actor.id('action') },
    json: { definition: someAction(`a${randomUUID().replaceAll('-', '').slice(0, 20)}`) },
  }),
  'DELETE /v1/actions/{actionId}': async (actor) => ({ params: { actionId: await actor.tenant.newAction() } }),
  'POST /v1/actions/test': () => ({ json: { definition: someAction('some_action'), arguments: {} } }),
  'POST /v1/actions/import': () => ({ json: { document: { openapi: '3.1.0', paths: {} } } }),
  'POST /v1/actions/mcp-tools': (actor) => ({ json: { url: actor.tenant.page } }),
  'GET /v1/contacts': nothing,
  'GET /v1/contacts/export': nothing,
  'GET /v1/contacts/{contactId}': async (actor) => ({ params: { contactId: await actor.tenant.newContact() } }),
  'DELETE /v1/contacts/{contactId}': async (actor) => ({ params: { contactId: await actor.tenant.newContact() } }),
  'GET /v1/leads': nothing,
  'GET /v1/leads/export': nothing,
  'GET /v1/leads/{leadId}': (actor) => ({ params: { leadId: actor.id('lead') } }),
  'DELETE /v1/leads/{leadId}': async (actor) => ({ params: { leadId: await actor.tenant.newLead() } }),
  'POST /v1/chat/action-requests': () => ({ json: { action: 'contact_form' } }),
  'POST /v1/chat/action-requests/{actionRequestId}/answer': async (actor) => ({
    params: { actionRequestId: await actor.tenant.newActionRequest(actor.id('conversation')) },
    json: { token: requestToken, answer: 'no' },
  }),
  'GET /v1/model-connections': nothing,
  'POST /v1/model-connections': () => ({ json: { name: randomUUID(), provider: 'openai', apiKey: 'sk-of-nobody' } }),
  'GET /v1/model-connections/{modelConnectionId}': (actor) => ({ params: { modelConnectionId: actor.id('modelConnection') } }),
  'PATCH /v1/model-connections/{modelConnectionId}': (actor) => ({
    params: { modelConnectionId: actor.id('modelConnection') },
    json: { prices: { some: { input: '1', output: '2' } } },
  }),
  'DELETE /v1/model-connections/{modelConnectionId}': async (actor) => ({
    params: { modelConnectionId: await actor.tenant.newModelConnection() },
  }),
  'POST /v1/model-connections/{modelConnectionId}/test': (actor) => ({ params: { modelConnectionId: actor.id('modelConnection') } }),
  'GET /v1/spend': nothing,
  'PUT /v1/spend/limits': () => ({ json: { tenantMonth: '1000' } }),
  'GET /v1/usage/events': nothing,
  'GET /v1/usage/summary': nothing,
  'GET /healthz': nothing,
  'GET /readyz': nothing,
  'GET /metrics': nothing,
};
