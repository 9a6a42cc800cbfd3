import { randomUUID } from 'node:crypto';
import { formatId } from '@parley/contract/ids';
import { addSource } from '@parley/product/knowledge/public';
import type { TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import { expectAnswer, type TestPerson, testPassword } from '@parley/testing/app/test-person';
import type { TestVisitor } from '@parley/testing/app/test-visitor';
import type { SecurityTenant, SecurityVisitor } from '@parley/testing/route-security/security-world';

/** A tenant under attack: with a bot that answered, a source, and two contacts. */
export interface AttackedTenant extends SecurityTenant {
  readonly own: TestTenant;
  readonly visitorOf: ReadonlyMap<string, TestVisitor>;
  /** A source of its own for a request that uses it up. */
  newSource(): Promise<string>;
  /** Somebody who signed in, and is a member of no tenant. */
  readonly person: TestPerson;
  /** The token of the link of a new sign-up. */
  newSignUp(): Promise<string>;
}

/** Fills a tenant with something of everything, marked with words that may be seen nowhere else. */
export async function securityTenant(own: TestTenant, app: TestApp): Promise<AttackedTenant> {
  const { slug } = own.tenant;
  const canary = `CANARY${slug}`;
  await own.learn(`${canary}-handbook.md`, `# ${canary} handbook\n\nThe ${slug} kettle is kept in the ${canary} cupboard.`);
  const visitorOf = new Map<string, TestVisitor>();
  const visitor = await converse(own, visitorOf);
  const otherVisitor = await converse(own, visitorOf);
  const bots = (await (await own.api('GET', '/v1/bots')).json()) as { items: { id: string; published: { id: string } }[] };
  const sources = (await (await own.api('GET', '/v1/sources')).json()) as { items: { id: string }[] };
  return {
    own,
    visitorOf,
    apiKey: (permissions) => own.apiKey(permissions),
    canaries: [canary],
    ids: {
      tenant: formatId('tenant', own.tenant.id),
      bot: formatId('bot', own.botId),
      botVersion: bots.items[0]?.published.id ?? '',
      source: sources.items[0]?.id ?? '',
    },
    visitor,
    otherVisitor,
    person: await app.person(),
    async newSignUp() {
      const email = `${randomUUID()}@example.com`;
      await expectAnswer(app.browser().call('POST', '/v1/auth/sign-up', { name: canary, email, password: testPassword }), 204);
      return app.mails.tokenFor(email, 'verify-email');
    },
    async newSource() {
      // Not through the API, which a suspended tenant cannot use.
      const bytes = new TextEncoder().encode(`${canary} text ${randomUUID()}`);
      const source = await addSource(own.scope, { name: `${canary}.txt`, bytes, contentType: 'text/plain', url: undefined });
      return formatId('source', source.id);
    },
  };

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
