import { AppError } from '@parley/contract/errors';
import { formatId, newId, parseId, type SigningKeyId } from '@parley/contract/ids';
import type { JwksResponse } from '@parley/contract/tokens';
import { remember } from '@parley/platform/cache/remember';
import type { Database, IdentityDb } from '@parley/platform/database/tenancy';
import type { SecretBox } from '@parley/platform/secrets/secret-box';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import {
  deleteExpiredSigningKeys,
  insertSigningKey,
  lockSigningKeys,
  type StoredSigningKey,
  selectSigningKeys,
} from './signing-keys.store.ts';

/** The keys access tokens are signed with (EdDSA, Ed25519), the same in all processes. */
export interface SigningKeys {
  /** The key to sign with now; made when there is none. */
  current(): Promise<{ readonly kid: string; readonly key: CryptoKey }>;
  /** What checks the signatures of a key; undefined when there is no such key, or no longer. */
  find(kid: string): Promise<CryptoKey | undefined>;
  /** Every key whose signatures are taken, for the JWKS. */
  published(): Promise<JwksResponse['keys']>;
}

export interface SigningKeysDeps {
  database: Database;
  box: SecretBox;
  now: () => number;
  /** How long keys are remembered. One that is not known is always looked for. */
  rememberMs?: number;
}

const day = 24 * 3_600_000;
const signsForMs = 30 * day;
/** A key is published this long before it signs and after it did, for those who remember the JWKS. */
const overlapMs = day;

/**
 * Keys sign for 30 days each. The next one is made and published a day before it is needed; a key that this installation's
 * secrets cannot open is passed over, so that a lost secret costs no sign-in.
 */
export function createSigningKeys(deps: SigningKeysDeps): SigningKeys {
  const { database, box, now } = deps;
  const opened = new Map<SigningKeyId, Promise<CryptoKey>>();

  const stored = remember(() => database.asIdentity('read the signing keys', (db) => selectSigningKeys(db, new Date(now()))), deps);

  async function renew(): Promise<StoredSigningKey[]> {
    const fresh = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const { kty = '', crv = '', x = '', d } = await exportJWK(fresh.privateKey);
    const publicJwk = { kty, crv, x };
    return database.asIdentity('make a signing key', async (db) => {
      await lockSigningKeys(db);
      const known = await selectSigningKeys(db, new Date(now()));
      const last = signing(known).at(-1);
      if (last !== undefined && !endsSoon(last)) return known;
      const id = newId('signingKey');
      const retiresAt = new Date((last?.retiresAt.getTime() ?? now()) + signsForMs);
      const sealedPrivateKey = box.seal(placeOf(id), JSON.stringify({ ...publicJwk, d }));
      await insertSigningKey(db, { id, publicJwk, sealedPrivateKey, retiresAt, expiresAt: after(retiresAt) });
      return tidied(db);
    });
  }

  async function tidied(db: IdentityDb): Promise<StoredSigningKey[]> {
    await deleteExpiredSigningKeys(db, new Date(now()));
    return selectSigningKeys(db, new Date(now()));
  }

  /** Those that may still sign and can. */
  function signing(keys: readonly StoredSigningKey[]): StoredSigningKey[] {
    return keys.filter((key) => key.retiresAt.getTime() > now() && open(key) !== undefined);
  }

  function endsSoon(key: StoredSigningKey): boolean {
    return key.retiresAt.getTime() - now() <= overlapMs;
  }

  function open({ id, sealedPrivateKey }: StoredSigningKey): Promise<CryptoKey> | undefined {
    const known = opened.get(id);
    if (known !== undefined) return known;
    try {
      const key = importKey(JSON.parse(box.open(placeOf(id), sealedPrivateKey)) as JWK);
      opened.set(id, key);
      return key;
    } catch (error) {
      if (error instanceof AppError && error.code === 'secret_unreadable') return undefined;
      throw error;
    }
  }

  return {
    async current() {
      let keys = signing(await stored('all'));
      if (keys.length === 0 || keys.every(endsSoon)) keys = signing(await renew());
      const [first] = keys;
      const key = first && (await open(first));
      if (first === undefined || key === undefined)
        throw new AppError('internal', { message: 'a signing key was not there after it was made' });
      return { kid: formatId('signingKey', first.id), key };
    },
    async find(kid) {
      const id = parseId('signingKey', kid);
      if (id === undefined) return undefined;
      const isIt = (key: StoredSigningKey): boolean => key.id === id && key.expiresAt.getTime() > now();
      // A key made by another process a moment ago is not remembered yet.
      const key =
        (await stored('all')).find(isIt) ??
        (await database.asIdentity('look for a signing key', (db) => selectSigningKeys(db, new Date(now())))).find(isIt);
      return key && importKey(key.publicJwk);
    },
    async published() {
      const keys = await stored('all');
      return keys.map(({ id, publicJwk }) => ({ ...publicJwk, kid: formatId('signingKey', id), use: 'sig', alg: 'EdDSA' }));
    },
  };
}

function after(retiresAt: Date): Date {
  return new Date(retiresAt.getTime() + overlapMs);
}

function placeOf(id: SigningKeyId) {
  return { owner: id, purpose: 'signing_keys.private_key' } as const;
}

async function importKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, 'EdDSA');
  if (key instanceof Uint8Array) throw new TypeError('a signing key is not a pair of keys');
  return key;
}
