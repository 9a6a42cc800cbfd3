import type { IdKind } from '@parley/contract/ids';
import { type AuthorizationMatrix, allCallerKinds, type CallerKind } from '@parley/testing/route-security/authorization/caller-kinds';
import { actorOf, type BuiltRequest, type CredentialHeaders, type RequestBuilder } from '@parley/testing/route-security/security-world';
import type { AttackedTenant } from '../../security/security-tenant.ts';
import { Callers } from './callers.ts';
import type { Draft, Mutation } from './draft.ts';
import { createDraw, type Draw } from './draw.ts';
import { drawMutation } from './draw-mutation.ts';
import type { FuzzWorld } from './fuzz-world.ts';
import { judgeAnswer, shownId } from './judge-answer.ts';
import type { Operation } from './operations.ts';
import { type Line, sendDraft } from './send-draft.ts';
import type { Tripwire } from './tripwire.ts';

export interface FuzzOptions {
  readonly world: FuzzWorld;
  readonly line: Line;
  readonly tripwire: Tripwire;
  readonly operations: readonly Operation[];
  readonly builders: Readonly<Record<string, RequestBuilder<AttackedTenant>>>;
  readonly authorization: AuthorizationMatrix;
  readonly seed: number;
  readonly requests: number;
}

/** A run, with the ids that operators who were let in have asked for so far. */
interface Run extends FuzzOptions {
  readonly logged: Set<string>;
}

/** What was done, so that a run which did nothing is not taken for one that found nothing. */
export interface FuzzReport {
  readonly answered: ReadonlySet<string>;
  readonly succeeded: ReadonlySet<string>;
  /** The first fault and the least request that shows it; undefined when there is none. */
  readonly fault: string | undefined;
}

interface Attempt {
  readonly operation: Operation;
  readonly kind: CallerKind;
  readonly base: BuiltRequest;
  readonly mutations: readonly Mutation[];
}

/** Endpoints that take ids from everybody: what a widget may start with, and how a browser comes to a sign-on. */
const open: Readonly<Record<string, readonly IdKind[]>> = {
  'POST /v1/chat/sessions': ['bot'],
  'GET /v1/auth/sso/{connectionId}/callback': ['ssoConnection'],
  'POST /v1/auth/sso/{connectionId}/acs': ['ssoConnection'],
  'GET /v1/auth/sso/{connectionId}/metadata': ['ssoConnection'],
};

/** Sends requests that nobody should send, as every caller of one tenant, until something of the other is seen or touched. */
export async function runFuzz(given: FuzzOptions): Promise<FuzzReport> {
  const options: Run = { ...given, logged: new Set() };
  const { world, operations, seed, tripwire } = options;
  const draw = createDraw(seed);
  const callers = new Callers(world.security);
  const bases: Bases = new Map();
  for (const operation of operations) bases.set(operation.key, { built: await buildFor(options, operation), uses: 0 });
  const [answered, succeeded] = [new Set<string>(), new Set<string>()];
  await tripwire.reset();
  for (let number = 0; number < options.requests; number++) {
    const operation = operations[number % operations.length];
    if (operation === undefined) break;
    const attempt = await drawAttempt(options, operation, bases, draw);
    const { problem, status } = await tryOut(options, callers, attempt);
    if (problem !== undefined) {
      const least = await shrink(options, callers, attempt);
      return { answered, succeeded, fault: describe(seed, number, attempt, least ?? problem) };
    }
    answered.add(operation.key);
    if (status < 400) succeeded.add(operation.key);
    if (status < 400 && operation.method !== 'GET') useUp(bases, operation);
  }
  await world.app.installation.jobs?.drain();
  const late = await tripwire.touched();
  const changed = await tripwire.changed();
  const fault =
    late.length + changed.length > 0 ? `seed ${seed}: by the end, written: ${late.join()}; changed: ${changed.join()}` : undefined;
  return { answered, succeeded, fault };
}

/** A right request for each operation, and how often it was departed from. */
type Bases = Map<string, { readonly built: BuiltRequest; readonly uses: number }>;

const mostUses = 10;

async function buildFor({ world, builders }: FuzzOptions, { key }: Operation): Promise<BuiltRequest> {
  const build = builders[key];
  if (build === undefined) throw new Error(`no request is known for ${key}`);
  return build(actorOf(world.security.acme));
}

function useUp(bases: Bases, { key }: Operation): void {
  const base = bases.get(key);
  if (base !== undefined) bases.set(key, { ...base, uses: mostUses });
}

async function drawAttempt(options: FuzzOptions, operation: Operation, bases: Bases, draw: Draw): Promise<Attempt> {
  const { world, authorization } = options;
  let base = bases.get(operation.key);
  if (base === undefined) throw new Error(`no request was made for ${operation.key}`);
  // What was sent before may have changed a password or taken something away; then the last right request must do.
  if (base.uses >= mostUses) base = { built: await buildFor(options, operation).catch(() => base?.built ?? {}), uses: 0 };
  bases.set(operation.key, { ...base, uses: base.uses + 1 });
  const letIn = allCallerKinds.filter((kind) => authorization.get(operation.key)?.[kind] === 'yes' && isOfTenant(operation, kind));
  const usual = operation.access === 'person' && draw.chance(0.5) ? 'person' : undefined;
  const kind =
    usual ??
    (letIn.length > 0 && draw.chance(0.75) ? draw.pick(letIn) : draw.pick(allCallerKinds.filter((each) => isOfTenant(operation, each))));
  const mutations: Mutation[] = [];
  for (let count = draw.pick([0, 1, 1, 1, 1, 2, 2, 3]); count > 0; count--) {
    const input = {
      operation,
      draft: { ...base.built, headers: {}, prefix: '' },
      own: world.own,
      foreign: world.foreign,
      open: open[operation.key] ?? [],
    };
    const mutation = drawMutation(input, draw);
    if (mutation !== undefined) mutations.push(mutation);
  }
  return { operation, kind, base: base.built, mutations };
}

/** An operator sees something of every tenant where operators look after all of them. */
function isOfTenant({ access }: Operation, kind: CallerKind): boolean {
  return access !== 'operator' || !kind.startsWith('operator');
}

function draftOf({ base, kind, mutations }: Attempt, baseUrl: string): Draft {
  // Visitors are bound to the page they began at, which was none.
  const headers: CredentialHeaders = kind === 'visitor' ? {} : { origin: baseUrl, 'sec-fetch-site': 'same-origin' };
  return mutations.reduce<Draft>((draft, mutation) => mutation.apply(draft), { ...base, headers, prefix: '' });
}

async function tryOut(
  { world, line, tripwire, logged }: Run,
  callers: Callers<AttackedTenant>,
  attempt: Attempt,
): Promise<{ problem: string | undefined; status: number }> {
  const { operation, kind } = attempt;
  const credential = await callers.credentialOf(kind);
  const exchange = await sendDraft(line, operation, draftOf(attempt, line.baseUrl), credential);
  if (exchange.status === 401) callers.forget(kind);
  if (kind.startsWith('operator')) for (const id of exchange.sent.match(shownId) ?? []) logged.add(id);
  const seen = judgeAnswer(world, exchange, logged);
  const touched = operation.method !== 'GET' && exchange.status < 400 ? await tripwire.touched() : [];
  const problem = seen ?? (touched.length > 0 ? `another tenant's rows were written: ${touched.join()}` : undefined);
  return {
    problem:
      problem === undefined
        ? undefined
        : `${problem}\n  sent: ${exchange.sent}\n  answered: ${exchange.status} ${exchange.body.slice(0, 400)}`,
    status: exchange.status,
  };
}

/** Leaves out whatever the fault does not need. Undefined when the fault cannot be shown again. */
async function shrink(options: Run, callers: Callers<AttackedTenant>, attempt: Attempt): Promise<string | undefined> {
  let { mutations } = attempt;
  let shown = (await tryOut(options, callers, attempt)).problem;
  for (const mutation of attempt.mutations) {
    const fewer = mutations.filter((each) => each !== mutation);
    const { problem } = await tryOut(options, callers, { ...attempt, mutations: fewer });
    if (problem !== undefined) [mutations, shown] = [fewer, problem];
  }
  return shown === undefined ? undefined : `${shown}\n  needs: ${mutations.map(({ name }) => name).join(', ') || 'nothing out of order'}`;
}

function describe(seed: number, number: number, { operation, kind }: Attempt, problem: string): string {
  return `PARLEY_FUZZ_SEED=${seed}, request ${number}, ${operation.key} as ${kind}: ${problem}`;
}
