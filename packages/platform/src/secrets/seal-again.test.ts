import { newId, type TenantId } from '@parley/contract/ids';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { describe, expect, it } from 'vitest';
import type { Database } from '../database/tenancy.ts';
import { sealAgain } from './seal-again.ts';
import { createSecretBox, type SecretBox } from './secret-box.ts';

const first = 'the first secret of this installation';
const second = 'the second secret of this installation';
const lost = 'a secret that nobody knows any more';
const boxOf = (current: string, ...previous: string[]): SecretBox => createSecretBox({ current, previous });

async function addTenant({ database }: TestDatabase, slug: string, box: SecretBox): Promise<TenantId> {
  const tenantId = newId('tenant');
  await database.asSystem('test', (db) => db.insertInto('tenants').values({ id: tenantId, name: slug, slug }).execute());
  await database.forTenant(tenantId).transaction((db) =>
    db
      .insertInto('sso_connections')
      .values([
        {
          id: newId('ssoConnection'),
          name: 'Sealed',
          kind: 'oidc',
          issuer: 'https://idp.example.com',
          config: '{}',
          secret: box.seal({ owner: tenantId, purpose: 'sso_connections.secret' }, `secret of ${slug}`),
        },
        { id: newId('ssoConnection'), name: 'None', kind: 'saml', issuer: 'https://idp.example.com', config: '{}' },
      ])
      .execute(),
  );
  return tenantId;
}

/** A second factor and `count` signing keys. */
async function addIdentity({ database }: TestDatabase, count: number, box: SecretBox): Promise<void> {
  const personId = newId('person');
  await database.asIdentity('test', async (db) => {
    await db
      .insertInto('people')
      .values({ id: personId, name: 'Ada', email: `${personId}@example.org` })
      .execute();
    const seal = (column: 'secret' | 'backup_codes', text: string): string =>
      box.seal({ owner: personId, purpose: `second_factors.${column}` }, text).toString('base64');
    await db
      .insertInto('second_factors')
      .values({ id: newId('person'), person_id: personId, secret: seal('secret', 'totp'), backup_codes: seal('backup_codes', 'codes') })
      .execute();
    const keys = Array.from({ length: count }, () => newId('signingKey'));
    const later = new Date(Date.now() + 1_000_000);
    await db
      .insertInto('signing_keys')
      .values(
        keys.map((id) => ({
          id,
          public_jwk: '{}',
          private_key: box.seal({ owner: id, purpose: 'signing_keys.private_key' }, `key ${id}`),
          retires_at: later,
          expires_at: later,
        })),
      )
      .execute();
  });
}

/** Every sealed value of the database, opened. */
async function openAll({ database }: TestDatabase, tenants: readonly TenantId[], box: SecretBox): Promise<string[]> {
  const opened = await database.asIdentity('test', async (db) => {
    const factors = await db.selectFrom('second_factors').selectAll().execute();
    const keys = await db.selectFrom('signing_keys').selectAll().execute();
    return [
      ...factors.flatMap(({ person_id: owner, secret, backup_codes: codes }) => [
        box.open({ owner, purpose: 'second_factors.secret' }, Buffer.from(secret, 'base64')),
        box.open({ owner, purpose: 'second_factors.backup_codes' }, Buffer.from(codes, 'base64')),
      ]),
      ...keys.map(({ id, private_key: key }) => box.open({ owner: id, purpose: 'signing_keys.private_key' }, key).replace(id, '…')),
    ];
  });
  for (const owner of tenants) {
    const connections = await database.forTenant(owner).transaction((db) => db.selectFrom('sso_connections').select('secret').execute());
    for (const { secret } of connections) if (secret !== null) opened.push(box.open({ owner, purpose: 'sso_connections.secret' }, secret));
  }
  return opened.toSorted();
}

const counts = (current: number, earlier: number, unreadable = 0) => ({ current, earlier, unreadable });

describe('sealAgain', () => {
  it('makes every stored secret readable under the current secret alone, and changes nothing a second time', async () => {
    await using test = await createTestDatabase();
    const tenants = [await addTenant(test, 'acme', boxOf(first)), await addTenant(test, 'globex', boxOf(first))];
    await addIdentity(test, 230, boxOf(first));
    await addIdentity(test, 1, boxOf(second));
    const both = boxOf(second, first);
    const before = await openAll(test, tenants, both);
    const found = await sealAgain(test.database, both, { change: false });
    expect(found).toMatchObject([
      { purpose: 'second_factors.secret', ...counts(1, 1) },
      { purpose: 'second_factors.backup_codes', ...counts(1, 1) },
      { purpose: 'signing_keys.private_key', ...counts(1, 230) },
      { purpose: 'model_connections.key', ...counts(0, 0) },
      { purpose: 'sso_connections.secret', ...counts(0, 2) },
      { purpose: 'embedding_settings.secret', ...counts(0, 0) },
      { purpose: 'actions.secrets', ...counts(0, 0) },
      { purpose: 'identity_secrets.secret', ...counts(0, 0) },
      { purpose: 'embedding_indexes.secret', ...counts(0, 0) },
    ]);
    expect(await sealAgain(test.database, both, { change: true })).toEqual(found);
    expect(await openAll(test, tenants, boxOf(second))).toEqual(before);
    expect(before).toEqual(expect.arrayContaining(['secret of acme', 'secret of globex', 'totp', 'codes']));
    const again = await sealAgain(test.database, boxOf(second), { change: true });
    expect(again.map(({ earlier, unreadable }) => earlier + unreadable)).toEqual(found.map(() => 0));
  });

  it('goes on where it was stopped', async () => {
    await using test = await createTestDatabase();
    await addIdentity(test, 230, boxOf(first));
    let left = 4;
    const breaking: Database = {
      ...test.database,
      asIdentity: (reason, work) => (left-- > 0 ? test.database.asIdentity(reason, work) : Promise.reject(new Error('killed'))),
    };
    const both = boxOf(second, first);
    await expect(sealAgain(breaking, both, { change: true })).rejects.toThrow('killed');
    const found = await sealAgain(test.database, both, { change: true });
    expect(found.find(({ purpose }) => purpose === 'signing_keys.private_key')).toMatchObject(counts(200, 30));
    expect(await openAll(test, [], boxOf(second))).toHaveLength(232);
  });

  it('leaves what it cannot read as it is, and counts it', async () => {
    await using test = await createTestDatabase();
    const acme = await addTenant(test, 'acme', boxOf(first));
    const globex = await addTenant(test, 'globex', boxOf(lost));
    const states = await sealAgain(test.database, boxOf(second, first), { change: true });
    expect(states.find(({ purpose }) => purpose === 'sso_connections.secret')).toMatchObject(counts(0, 1, 1));
    expect(await openAll(test, [acme], boxOf(second))).toEqual(['secret of acme']);
    expect(await openAll(test, [globex], boxOf(lost))).toEqual(['secret of globex']);
  });
});
