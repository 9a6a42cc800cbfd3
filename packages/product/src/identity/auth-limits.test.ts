import { createTestApp } from '@parley/testing/app/create-test-app';
import { expect, it } from 'vitest';

/** What takes no guess and gives nothing away: it is counted as any request is. */
const harmless = ['GET /v1/auth/options', 'GET /v1/auth/sso/{connectionId}/metadata', 'POST /v1/auth/sign-out'];

it('every endpoint of signing in that anybody may call says what calling it costs, and a guess costs a guess', async () => {
  await using app = await createTestApp();
  const open = app.installation.app.routes.filter(({ access, path }) => access === 'public' && path.startsWith('/v1/auth/'));
  expect(open.length).toBeGreaterThan(15);
  const costs = open.map(({ method, path, limit }) => [`${method.toUpperCase()} ${path}`, limit] as const);
  expect(costs.filter(([, limit]) => limit !== 'credential').toSorted()).toEqual(harmless.map((route) => [route, 'usual']));
});
