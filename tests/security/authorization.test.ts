import { createTestApp } from '@parley/testing/app/create-test-app';
import { writeAuthorization } from '@parley/testing/route-security/authorization/write-authorization';
import { describe, expect, it } from 'vitest';

describe('docs/authorization.md', () => {
  it('has not drifted from what the endpoints declare (write it anew with: npm run openapi)', async () => {
    await using app = await createTestApp();
    const routes = app.installation.app.routes.filter((route) => route.hidden !== true);
    await expect(writeAuthorization(routes)).toMatchFileSnapshot('../../docs/authorization.md');
  });
});
