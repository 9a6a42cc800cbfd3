import { createTestApp } from '@parley/testing/app/create-test-app';
import { afterAll, expect, it } from 'vitest';

const minute = 60_000;
let ahead = 0;
const app = await createTestApp({
  now: () => Date.now() + ahead,
  sessions: { idleMs: 30 * minute, absoluteMs: 90 * minute },
});
afterAll(() => app.close());

it('a session is over when it was not used for as long as the operator says', async () => {
  ahead = 0;
  const ada = await app.person();
  ahead = 29 * minute;
  expect((await ada.call('GET', '/v1/auth/session')).status).toBe(200);
  ahead = 58 * minute;
  expect((await ada.call('GET', '/v1/auth/session')).status).toBe(200);
  ahead = 89 * minute;
  expect((await ada.call('GET', '/v1/auth/session')).status).toBe(401);
});

it('a session is over at the latest when the operator says, however much it is used', async () => {
  ahead = 0;
  const ada = await app.person();
  for (let minutes = 20; minutes < 90; minutes += 20) {
    ahead = minutes * minute;
    expect((await ada.call('GET', '/v1/auth/session')).status).toBe(200);
  }
  ahead = 91 * minute;
  expect((await ada.call('GET', '/v1/auth/session')).status).toBe(401);
});
