import { describe, expect, it } from 'vitest';
import { ProblemError } from './problem.ts';
import { createQueryClient } from './query-client.ts';

async function ask(error: Error): Promise<{ asked: number; ended: number }> {
  let [asked, ended] = [0, 0];
  const client = createQueryClient(() => {
    ended += 1;
  });
  const queryFn = async () => {
    asked += 1;
    throw error;
  };
  await client.fetchQuery({ queryKey: ['x'], queryFn, retryDelay: 0, ...retryOf(client) }).catch(() => {});
  return { asked, ended };
}

/** `fetchQuery` never tries again by itself; what a screen does is in the defaults. */
const retryOf = (client: ReturnType<typeof createQueryClient>) => {
  const retry = client.getDefaultOptions().queries?.retry;
  return retry === undefined ? {} : { retry };
};

describe('a query', () => {
  it('is asked again when the failure may pass, and not when it will not', async () => {
    expect((await ask(new ProblemError('offline'))).asked).toBe(3);
    expect((await ask(new ProblemError('unavailable', { status: 503 }))).asked).toBe(3);
    expect((await ask(new ProblemError('forbidden', { status: 403 }))).asked).toBe(1);
    expect((await ask(new Error('a mistake in the code'))).asked).toBe(1);
  });

  it('tells when the session has ended, and of nothing else', async () => {
    expect((await ask(new ProblemError('unauthenticated', { status: 401 }))).ended).toBe(1);
    expect((await ask(new ProblemError('invalid_credentials', { status: 401 }))).ended).toBe(0);
  });
});
