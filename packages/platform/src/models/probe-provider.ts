import { fetchFailure } from '../fetch/fetch-failure.ts';
import type { CallSetup } from './model-call.ts';
import type { ModelErrorCode } from './model-port.ts';
import { connectionFailure, type ProviderFailure } from './provider-failure.ts';
import { readProviderFailure } from './read-provider-failure.ts';
import { redactDetail } from './redact-detail.ts';

export type ProviderCheck = { ok: true } | { ok: false; code: ModelErrorCode; detail: string };
export type Probe = { ok: true; body: string } | { ok: false; failure: ProviderFailure };

/** The parts of a call's setup that a probe needs. */
export type ProbeSetup = Pick<CallSetup, 'pool' | 'wire' | 'secrets' | 'timers' | 'limits'>;

const maxBodyLength = 4 * 1024 * 1024;

/** Gets a page that costs nothing, such as the list of models, and says what came of it. Never throws. */
export async function probeProvider(setup: ProbeSetup, path: string, signal: AbortSignal): Promise<Probe> {
  const limitMs = setup.limits.connectMs * 2;
  const late = new AbortController();
  const stopTimer = setup.timers.after(limitMs, () => late.abort());
  try {
    const answer = await setup.pool.request({
      method: 'GET',
      path,
      headers: { ...setup.wire.headers, accept: 'application/json', 'user-agent': 'parley' },
      signal: AbortSignal.any([signal, late.signal]),
    });
    let body = '';
    answer.body.setEncoding('utf8');
    for await (const part of answer.body) {
      body += String(part);
      if (body.length > maxBodyLength) break;
    }
    if (answer.statusCode === 200) return { ok: true, body };
    const failure = readProviderFailure(answer.statusCode, answer.headers, body);
    return { ok: false, failure: { ...failure, detail: redactDetail(failure.detail, setup.secrets) } };
  } catch (error) {
    const detail = redactDetail(late.signal.aborted ? `no answer within ${limitMs} ms` : String(error), setup.secrets);
    const failure = connectionFailure(late.signal.aborted ? 'model_timeout' : 'model_unavailable', detail, false);
    return { ok: false, failure: { ...failure, reason: late.signal.aborted ? 'timeout' : reasonOf(error) } };
  } finally {
    stopTimer();
  }
}

function reasonOf(error: unknown): string {
  const failure = fetchFailure(error);
  if (failure.code === 'address_not_allowed') return 'address';
  return failure.code === 'fetch_timeout' ? 'timeout' : String(failure.details?.['reason'] ?? 'connection');
}
