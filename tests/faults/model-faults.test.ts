import { randomUUID } from 'node:crypto';
import type { ModelConnectionResponse } from '@parley/contract/models';
import type { SpendResponse } from '@parley/contract/spend';
import { isTerminal, type StreamEvent } from '@parley/contract/stream-events';
import { addDollars } from '@parley/platform/models/dollars';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { createTestTenant, type TestTenant } from '@parley/testing/app/create-test-tenant';
import type { TestVisitor } from '@parley/testing/app/test-visitor';
import type { Behaviour } from '@parley/testing/fake-model/behaviour';
import { type FakeModel, startFakeModel } from '@parley/testing/fake-model/start-fake-model';
import { chosenCount } from '@parley/testing/process/chosen-count';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** More of them: `PARLEY_TEST_FAULT_TURNS=1000 npx vitest run tests/faults/model-faults.test.ts`. */
const turns = chosenCount('PARLEY_TEST_FAULT_TURNS', 40);
/** How many ask at the same moment under a limit: `PARLEY_TEST_SPEND_TURNS=300` shows hundreds. */
const together = chosenCount('PARLEY_TEST_SPEND_TURNS', 12);
/** How many drawn rounds of turns are held against drawn limits: `PARLEY_TEST_SPEND_ROUNDS=300` shows hundreds. */
const rounds = chosenCount('PARLEY_TEST_SPEND_ROUNDS', 2);
const visitors = 12;
const key = 'sk-of-the-faulty-server';
const question = 'When does the observatory open?';
const prices = { 'fake-model': { input: '1.5', output: '6' } };

const text = 'The observatory opens at nine in the evening [1].';
/** Of ten calls, three fail: each in a way of its own. */
const faults: readonly Behaviour[] = [
  { kind: 'error', status: 429 },
  { kind: 'error', status: 500 },
  { kind: 'hang' },
  { kind: 'cut', afterTokens: 3, text },
  { kind: 'malformed', afterTokens: 2, text },
];

let app: TestApp;
let fake: FakeModel;
beforeAll(async () => {
  fake = await startFakeModel({ apiKey: key, keepRequests: 10_000 });
  app = await createTestApp({
    fetchAllow: [new URL(fake.url).host],
    remoteModels: { limits: { firstTokenMs: 8_000 }, retry: { baseDelayMs: 1 } },
  });
});
afterAll(async () => {
  await app.close();
  await fake.close();
});

async function connect(tenant: TestTenant): Promise<void> {
  await tenant.learn('hours.md', '# Hours\n\nThe observatory opens at nine in the evening and closes at two.');
  const body = { name: 'own', provider: 'openai-compatible', baseUrl: fake.openaiUrl, apiKey: key, prices };
  const { id } = (await (await tenant.api('POST', '/v1/model-connections', body)).json()) as ModelConnectionResponse;
  const { items } = (await (await tenant.api('GET', '/v1/bots')).json()) as { items: { id: string }[] };
  const bot = items[0]?.id ?? '';
  await tenant.api('PATCH', `/v1/bots/${bot}`, { draft: { modelConnectionId: id, model: 'fake-model', maxOutputTokens: 100 } });
  expect((await tenant.api('POST', `/v1/bots/${bot}/publish`, {})).status).toBe(200);
}

/** Asks the same question again while the server has no room for it, as a widget does. */
async function askPatiently(visitor: TestVisitor): Promise<StreamEvent | undefined> {
  const clientId = randomUUID();
  for (;;) {
    try {
      return (await visitor.ask(question, { clientId })).end;
    } catch (error) {
      if (!String(error).includes('no stream: 503')) throw error;
    }
  }
}

const spendOf = async (tenant: TestTenant): Promise<SpendResponse> =>
  (await (await tenant.api('GET', '/v1/spend')).json()) as SpendResponse;

async function ledgerOf(tenant: TestTenant) {
  return app.test.database
    .forTenant(tenant.tenant.id)
    .transaction((db) =>
      db.selectFrom('usage_events').selectAll().where('kind', '=', 'model.call').where('provider', '<>', 'extractive').execute(),
    );
}

it('settles exactly what the provider counted when three calls of ten fail, and every turn ends once', {
  timeout: 120_000 + turns * 2_000,
}, async () => {
  await connect(app.acme);
  expect((await app.acme.api('PUT', '/v1/spend/limits', { tenantDay: '100000' })).status).toBe(200);
  const script = Array.from(
    { length: turns * 3 },
    (_, index): Behaviour =>
      index % 10 < 3
        ? (faults[(Math.floor(index / 10) * 3 + (index % 10)) % faults.length] ?? { kind: 'answer' })
        : { kind: 'answer', text },
  );
  fake.next(...script);
  const ends = await Promise.all(
    Array.from({ length: visitors }, async (_, number) => {
      const found: number[] = [];
      for (let turn = number; turn < turns; turn += visitors) {
        const asked = await (await app.acme.visitor()).ask(question);
        found.push(asked.events.filter(({ event }) => isTerminal(event)).length);
      }
      return found;
    }),
  );
  expect(ends.flat()).toEqual(new Array(turns).fill(1));
  fake.forget();

  await Promise.all(fake.requests.map(({ ended }) => ended));
  const log = fake.requests.map((request, index) => ({ kind: script[index]?.kind, ...request.billed }));
  const counted = log.filter(({ kind }) => kind === 'answer');
  const brokenOff = log.filter(({ kind }) => kind === 'hang' || kind === 'cut' || kind === 'malformed');
  const ledger = await ledgerOf(app.acme);
  const known = ledger.filter(({ input_tokens }) => input_tokens !== null);
  const sum = (numbers: readonly (number | null)[]): number => numbers.reduce<number>((total, each) => total + (each ?? 0), 0);
  expect(known).toHaveLength(counted.length);
  expect(sum(known.map((line) => line.input_tokens))).toBe(sum(counted.map((line) => line.inputTokens)));
  expect(sum(known.map((line) => line.output_tokens))).toBe(sum(counted.map((line) => line.outputTokens)));
  expect(ledger.length - known.length).toBe(brokenOff.length);
  expect(brokenOff.length).toBeGreaterThan(0);

  const { counters, spent } = await spendOf(app.acme);
  expect(spent.dayUsd).toBe(addDollars(known.map(({ cost_usd }) => cost_usd ?? '0')));
  expect(spent.unknownCalls).toBe(brokenOff.length);
  expect(counters).toMatchObject([{ scope: 'tenant', period: 'day', reservedUsd: '0' }]);
  // What broke off counts for no less than the provider can charge for it.
  const charged = sum(brokenOff.map(({ inputTokens, outputTokens }) => inputTokens * 1.5 + outputTokens * 6)) / 1e6;
  expect(Number(counters[0]?.spentUsd) - Number(spent.dayUsd)).toBeGreaterThanOrEqual(charged);
});

it('goes on without the model at a limit, which turns at the same time never overrun', {
  timeout: 120_000 + together * 2_000,
}, async () => {
  await connect(app.globex);
  fake.always({ kind: 'answer', text });
  const before = fake.requests.length;
  const capUsd = '0.2';
  expect((await app.globex.api('PUT', '/v1/spend/limits', { tenantDay: capUsd })).status).toBe(200);
  await app.globex.member('owner');
  await app.globex.member('viewer');
  const askers: TestVisitor[] = [];
  while (askers.length < together) askers.push(await app.globex.visitor());
  const ends = await Promise.all(askers.map(askPatiently));
  expect(ends.filter((end) => !(end?.type === 'turn.completed' && end.outcome === 'answered'))).toEqual([]);
  const asked = fake.requests.length - before;
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThan(together);
  const { counters, spent } = await spendOf(app.globex);
  expect(counters).toMatchObject([{ limitUsd: capUsd, reservedUsd: '0' }]);
  // A call whose end nobody saw counts at its worst, and is a line without tokens.
  expect(Number(counters[0]?.spentUsd)).toBeGreaterThanOrEqual(Number(spent.dayUsd));
  expect(Number(counters[0]?.spentUsd)).toBeLessThanOrEqual(Number(capUsd));
  await app.installation.jobs?.drain();
  const { rows } = await app.test.asAdmin((client) =>
    client.query('select recipient, subject from mails where kind = $1', ['models.spend']),
  );
  // The owner is told once, a viewer not at all.
  expect(rows.filter(({ subject }) => String(subject).includes('100 %'))).toHaveLength(1);
});

it('asks no model of unknown price under a limit', async () => {
  const before = fake.requests.length;
  const { items } = (await (await app.globex.api('GET', '/v1/model-connections')).json()) as { items: ModelConnectionResponse[] };
  await app.globex.api('PATCH', `/v1/model-connections/${items[0]?.id}`, { prices: {} });
  await app.globex.api('PUT', '/v1/spend/limits', { tenantMonth: '1000' });
  expect((await (await app.globex.visitor()).ask(question)).end).toMatchObject({ type: 'turn.completed' });
  expect(fake.requests).toHaveLength(before);
  await app.globex.api('PUT', '/v1/spend/limits', {});
  await (await app.globex.visitor()).ask(question);
  expect(fake.requests).toHaveLength(before + 1);
});

it('never lets whole turns that run at the same time overrun a limit of any level, whatever fails', {
  timeout: 120_000 + rounds * 20_000,
}, async () => {
  const levels = ['conversation', 'visitorDay', 'visitorMonth', 'botDay', 'botMonth', 'tenantDay', 'tenantMonth'] as const;
  const limit = fc.record({ level: fc.constantFrom(...levels), cents: fc.integer({ min: 1, max: 60 }) });
  const round = fc.record({
    limits: fc.uniqueArray(limit, { minLength: 1, maxLength: 3, selector: ({ level }) => level }),
    // Which of a few visitors asks, and whether the model answers.
    asked: fc.array(fc.record({ visitor: fc.nat(2), fails: fc.boolean() }), { minLength: 4, maxLength: 8 }),
  });
  await fc.assert(
    fc.asyncProperty(round, async ({ limits, asked }) => {
      const { url, installation, test } = app;
      const tenant = await createTestTenant({ url, installation, database: test.database }, `rounds-${randomUUID().slice(0, 8)}`);
      await connect(tenant);
      const caps = Object.fromEntries(limits.map(({ level, cents }) => [level, (cents / 100).toFixed(2)]));
      expect((await tenant.api('PUT', '/v1/spend/limits', caps)).status).toBe(200);
      const people = await Promise.all([tenant.visitor(), tenant.visitor(), tenant.visitor()]);
      fake.always({ kind: 'answer', text });
      for (const { fails } of asked) fake.next(fails ? { kind: 'cut', afterTokens: 3, text } : { kind: 'answer', text });
      const ends = await Promise.all(asked.map(({ visitor }) => askPatiently(people[visitor] as TestVisitor)));
      for (const end of ends) expect(end && isTerminal(end)).toBe(true);
      const counters = await tenant.scope.transaction((db) => db.selectFrom('spend_counters').selectAll().execute());
      expect(counters.length).toBeGreaterThan(0);
      for (const { spent_usd, reserved_usd, scope, period } of counters) {
        const level = scope === 'conversation' ? 'conversation' : `${scope}${period === 'month' ? 'Month' : 'Day'}`;
        expect(Number(reserved_usd)).toBe(0);
        expect(Number(spent_usd), level).toBeLessThanOrEqual(Number(caps[level]));
      }
    }),
    { numRuns: rounds },
  );
});
