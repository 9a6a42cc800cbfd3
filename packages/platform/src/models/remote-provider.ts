import { type buildConnector, Pool } from 'undici';
import { type CallLimits, defaultCallLimits } from './call-limits.ts';
import { type CallTimers, systemTimers } from './call-timers.ts';
import { type CallSetup, ModelCall } from './model-call.ts';
import type { ModelProvider } from './model-port.ts';
import type { ModelWire } from './model-wire.ts';
import { type ProbeSetup, type ProviderCheck, probeProvider } from './probe-provider.ts';
import type { ProviderFailure } from './provider-failure.ts';
import { readModelList } from './read-model-list.ts';
import { defaultRetryPolicy, type RetryPolicy } from './retry-delay.ts';
import { VariantMemory } from './variant-memory.ts';

/** What a test or an operator may set on any remote provider. */
export interface RemoteOptions {
  limits?: Partial<CallLimits>;
  retry?: Partial<RetryPolicy>;
  timers?: CallTimers;
  random?: () => number;
  /** Opens the connections instead of undici's own; a tenant's address is reached through the guard of platform/fetch. */
  connector?: buildConnector.connector;
}

export interface RemoteSetup {
  name: string;
  defaultModel: string;
  origin: string;
  wire: ModelWire;
  secrets: readonly string[];
  /** Path that lists or names models, for `check`. */
  checkPath: string;
  /** Path that lists models. */
  listPath: string;
  /** The list tells nothing of what may be asked for. */
  listsNothing?: boolean;
  /** Where a server that lists its models to anybody, who is spoken to by `wire`, tells whether a key is good. */
  keyCheck?: { path: string; wire: ModelWire };
  /** Answers of these paths that still mean reachable. */
  checkTolerates?: readonly number[];
  resolveModel?: (setup: ProbeSetup, model: string, signal: AbortSignal) => Promise<string>;
}

/** What a provider says it has, or why it says nothing. `models` is null when it offers no list. */
export type ModelListing = { ok: true; models: readonly string[] | null } | { ok: false; failure: ProviderFailure };

/** A provider that is spoken to over the network. */
export interface RemoteProvider extends ModelProvider {
  /** Asks for the names of the models it has, without spending tokens. Never throws. */
  listModels(signal: AbortSignal): Promise<ModelListing>;
  /** Takes no new calls, and closes when those under way have ended. */
  retire(): Promise<void>;
}

/** A provider reached over HTTP: one connection pool, one wire. */
export function remoteProvider(setup: RemoteSetup, options: RemoteOptions): RemoteProvider {
  const limits = { ...defaultCallLimits, ...options.limits };
  // HTTP/1.1, so that a call has its socket for itself and ending the one ends the other.
  const connect = options.connector ?? { timeout: limits.connectMs };
  const pool = new Pool(setup.origin, { allowH2: false, connect, keepAliveTimeout: 20_000, pipelining: 1 });
  const { resolveModel } = setup;
  const call: CallSetup = {
    pool,
    wire: setup.wire,
    limits,
    retry: { ...defaultRetryPolicy, ...options.retry },
    timers: options.timers ?? systemTimers,
    random: options.random ?? Math.random,
    secrets: setup.secrets,
    memory: new VariantMemory(),
  };
  const isTolerated = (failure: ProviderFailure): boolean =>
    failure.status !== null && (setup.checkTolerates ?? []).includes(failure.status);
  /** A list that anybody is given says nothing of the key. */
  const refusalOfKey = async (signal: AbortSignal): Promise<ProviderFailure | undefined> => {
    const { keyCheck } = setup;
    if (keyCheck === undefined || !(await probeProvider({ ...call, wire: keyCheck.wire }, setup.listPath, signal)).ok) return undefined;
    const probe = await probeProvider(call, keyCheck.path, signal);
    return !probe.ok && probe.failure.status === 401 ? probe.failure : undefined;
  };
  if (resolveModel !== undefined) call.resolveModel = (model, signal) => resolveModel(call, model, signal);
  return {
    name: setup.name,
    defaultModel: setup.defaultModel,
    stream: (request, signal) => new ModelCall(call, request, signal).events,
    check: async (signal): Promise<ProviderCheck> => {
      const probe = await probeProvider(call, setup.checkPath, signal);
      if (probe.ok) return { ok: true };
      const { failure } = probe;
      if (isTolerated(failure)) return { ok: true };
      return { ok: false, code: failure.code, detail: failure.detail };
    },
    listModels: async (signal) => {
      const probe = await probeProvider(call, setup.listPath, signal);
      const refusal = probe.ok ? await refusalOfKey(signal) : undefined;
      if (refusal !== undefined) return { ok: false, failure: refusal };
      if (probe.ok) return { ok: true, models: setup.listsNothing === true ? null : readModelList(probe.body) };
      return isTolerated(probe.failure) ? { ok: true, models: null } : probe;
    },
    retire: () => pool.close(),
    close: () => pool.destroy(),
  };
}
