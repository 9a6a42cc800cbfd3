import { createTestApp } from '@parley/testing/app/create-test-app';
import { describe, expect, it } from 'vitest';

describe('how one can sign in', () => {
  it('is told to everybody: whether they may sign up, and where mails go', async () => {
    await using app = await createTestApp();
    const ask = async () => (await fetch(`${app.url}/v1/auth/options`)).json();
    expect(await ask()).toEqual({ selfService: true, mailDelivery: 'outbox', demo: false, social: [] });
    await app.test.database.asSystem('a test of the setting', async (db) => {
      await db
        .insertInto('system_settings')
        .values({ name: 'selfService', value: JSON.stringify(false) })
        .execute();
    });
    expect(await ask()).toEqual({ selfService: false, mailDelivery: 'outbox', demo: false, social: [] });
  });
});
