import { createTestApp } from '@parley/testing/app/create-test-app';
import { describe, expect, it } from 'vitest';

describe('the OpenAPI document', () => {
  it('has not drifted from docs/openapi.json (write it anew with: npm run openapi)', async () => {
    await using app = await createTestApp();
    const document = (await (await fetch(`${app.url}/openapi.json`)).json()) as { openapi: string };
    expect(document.openapi).toMatch(/^3\.1/);
    await expect(`${JSON.stringify(document, undefined, 2)}\n`).toMatchFileSnapshot('../../docs/openapi.json');
  });
});
