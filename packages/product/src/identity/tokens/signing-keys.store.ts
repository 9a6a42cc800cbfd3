import type { SigningKeyId } from '@parley/contract/ids';
import type { IdentityDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

/** The public part of an Ed25519 key as a JSON Web Key (RFC 8037). */
export interface PublicJwk {
  kty: string;
  crv: string;
  x: string;
}

/** A key that signs access tokens, as it is kept: the private part is sealed. */
export interface StoredSigningKey {
  id: SigningKeyId;
  publicJwk: PublicJwk;
  sealedPrivateKey: Buffer;
  /** Signs nothing after this. */
  retiresAt: Date;
  /** Checks nothing after this. */
  expiresAt: Date;
}

/** Lets one transaction at a time decide whether a key is missing, in all processes, until it ends. */
export async function lockSigningKeys(db: IdentityDb): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('parley signing keys', 0))`.execute(db);
}

/** Keys that are not expired, the one that retires first in front. */
export async function selectSigningKeys(db: IdentityDb, now: Date): Promise<StoredSigningKey[]> {
  const rows = await db.selectFrom('signing_keys').selectAll().where('expires_at', '>', now).orderBy('retires_at').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    publicJwk: row.public_jwk as PublicJwk,
    sealedPrivateKey: row.private_key,
    retiresAt: row.retires_at,
    expiresAt: row.expires_at,
  }));
}

export async function insertSigningKey(db: IdentityDb, key: StoredSigningKey): Promise<void> {
  await db
    .insertInto('signing_keys')
    .values({
      id: key.id,
      public_jwk: JSON.stringify(key.publicJwk),
      private_key: key.sealedPrivateKey,
      retires_at: key.retiresAt,
      expires_at: key.expiresAt,
    })
    .execute();
}

export async function deleteExpiredSigningKeys(db: IdentityDb, now: Date): Promise<void> {
  await db.deleteFrom('signing_keys').where('expires_at', '<=', now).execute();
}
