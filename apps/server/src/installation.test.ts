import { queueMail } from '@parley/platform/mail/queue-mail';
import { readMail } from '@parley/platform/mail/read-mail';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { expect, it } from 'vitest';

it('an installation without a mail server keeps mails to be read', async () => {
  await using app = await createTestApp();
  const draft = { to: 'ada@example.org', kind: 'test.greeting', subject: 'A greeting', text: 'Hello', html: '<p>Hello</p>' };
  const id = await app.acme.scope.transaction((db) => queueMail(db, draft));
  await app.installation.mails?.drain();
  expect(await readMail(app.test.database, id)).toMatchObject({ status: 'stored', tenantId: app.acme.tenant.id, text: 'Hello' });
});
