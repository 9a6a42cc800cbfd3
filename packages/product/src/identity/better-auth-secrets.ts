import { createHash } from 'node:crypto';
import type { PersonId } from '@parley/contract/ids';
import type { SealedPurpose } from '@parley/platform/secrets/sealed-columns';
import type { SecretBox, SecretPlace } from '@parley/platform/secrets/secret-box';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { Condition, Row } from './better-auth-tables.store.ts';

/** Columns whose values are stored sealed, by table. better-auth has encrypted the first of them under its own key. */
const sealedColumns: Readonly<Record<string, readonly { name: string; encrypted: boolean }[]>> = {
  second_factors: [
    { name: 'secret', encrypted: true },
    { name: 'backup_codes', encrypted: false },
  ],
};

/** SHA-256 of a session's token, as the table keeps it. */
export function hashSessionToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export function isSealed(table: string, column: string): boolean {
  return (sealedColumns[table] ?? []).some(({ name }) => name === column);
}

/** Turns rows and conditions into what the tables keep, and back: tokens only as hashes, secrets only sealed for their person. */
export class StoredSecrets {
  readonly #box: SecretBox;
  readonly #key: string;

  /** `key` is the one better-auth encrypts with. */
  constructor(box: SecretBox, key: string) {
    this.#box = box;
    this.#key = key;
  }

  /** A row as it is stored. `personId` is whose it is. */
  async hide(table: string, row: Row, personId: unknown): Promise<Row> {
    const hidden = { ...row };
    if (table === 'sessions' && typeof row['token_hash'] === 'string') hidden['token_hash'] = hashSessionToken(row['token_hash']);
    for (const { name, encrypted } of sealedColumns[table] ?? []) {
      const value = row[name];
      if (typeof value !== 'string') continue;
      const plain = encrypted ? await symmetricDecrypt({ key: this.#key, data: value }) : value;
      hidden[name] = this.#box.seal(placeOf(table, name, personId), plain).toString('base64');
    }
    return hidden;
  }

  /** A stored row as better-auth knows it. A session's token cannot be told from its hash: whoever asked by token is told that token. */
  async show(table: string, row: Row, token?: unknown): Promise<Row> {
    const shown = { ...row };
    if (table === 'sessions' && typeof token === 'string') shown['token_hash'] = token;
    for (const { name, encrypted } of sealedColumns[table] ?? []) {
      const plain = this.open(table, name, row);
      shown[name] = encrypted ? await symmetricEncrypt({ key: this.#key, data: plain }) : plain;
    }
    return shown;
  }

  /** The plain value of a sealed column. */
  open(table: string, column: string, row: Row): string {
    return this.#box.open(placeOf(table, column, row['person_id']), Buffer.from(String(row[column]), 'base64'));
  }

  /** A condition on what is stored. */
  hideCondition(table: string, condition: Condition): Condition {
    if (table !== 'sessions' || condition.field !== 'token_hash') return condition;
    const { value } = condition;
    return {
      ...condition,
      value: Array.isArray(value) ? value.map((token) => hashSessionToken(String(token))) : hashSessionToken(String(value)),
    };
  }
}

function placeOf(table: string, column: string, personId: unknown): SecretPlace {
  return { owner: personId as PersonId, purpose: `${table}.${column}` as SealedPurpose };
}
