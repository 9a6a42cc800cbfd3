import { Pool } from 'undici';
import { type CallLimits, defaultCallLimits } from './call-limits.ts';
import { type CallTimers, systemTimers } from './call-timers.ts';
import { type CallSetup, ModelCall } from './model-call.ts';
import type { ModelProvider } from './model-port.ts';
import type { ModelWire } from './model-wire.ts';
import { type ProbeSetup, type ProviderCheck, probeProvider } from './probe-provider.ts';
import { defaultRetryPolicy, type RetryPolicy } from './retry-delay.ts';
import { VariantMemory } from './variant-memory.ts';

/** What a test or an operator may set on any remote provider. */
export interface RemoteOptions {
  limits?: Partial<CallLimits>;
  retry?: Partial<RetryPolicy>;
  timers?: CallTimers;
  random?: () => number;
}

export interface RemoteSetup {
  name: string;
  defaultModel: string;
  origin: string;
  wire: ModelWire;
  secrets: readonly string[];
  /** Path that lists or names models, for `check`. */
  checkPath: string;
  /** Answers of `checkPath` that still mean reachable. */
  checkTolerates?: readonly number[];
  resolveModel?: (setup: ProbeSetup, model: string, signal: AbortSignal) => Promise<string>;
}

/** A provider reached over HTTP: one connection pool, one wire. */
export function remoteProvider(setup: RemoteSetup, options: RemoteOptions): ModelProvider {
  const limits = { ...defaultCallLimits, ...options.limits };
  // HTTP/1.1, so that a call has its socket for itself and ending the one ends the other.
  const pool = new Pool(setup.origin, { allowH2: false, connect: { timeout: limits.connectMs }, keepAliveTimeout: 20_000, pipelining: 1 });
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
  if (resolveModel !== undefined) call.resolveModel = (model, signal) => resolveModel(call, model, signal);
  return {
    name: setup.name,
    defaultModel: setup.defaultModel,
    stream: (request, signal) => new ModelCall(call, request, signal).events,
    check: async (signal): Promise<ProviderCheck> => {
      const probe = await probeProvider(call, setup.checkPath, signal);
      if (probe.ok) return { ok: true };
      const { failure } = probe;
      if (failure.status !== null && setup.checkTolerates?.includes(failure.status)) return { ok: true };
      return { ok: false, code: failure.code, detail: failure.detail };
    },
    close: () => pool.destroy(),
  };
}
