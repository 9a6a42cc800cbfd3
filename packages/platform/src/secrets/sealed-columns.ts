/** A column whose values are sealed, and how to get at all of them. */
export interface SealedColumn {
  /** The column that names whose a value is: it was sealed for that owner. */
  readonly owner: 'tenant_id' | 'person_id' | 'id';
  /** Who may read and change it: a tenant's transaction each its own rows, or that of signing people in. */
  readonly reach: 'tenant' | 'identity';
  /** How the bytes are kept. */
  readonly kept: 'bytes' | 'base64';
}

/**
 * Every column that holds sealed values, under the purpose they are sealed for: its table and name. A value sealed for a
 * purpose that is not here would be lost when its secret is dropped, so `seal` takes no other.
 */
export const sealedColumns = {
  'second_factors.secret': { owner: 'person_id', reach: 'identity', kept: 'base64' },
  'second_factors.backup_codes': { owner: 'person_id', reach: 'identity', kept: 'base64' },
  'signing_keys.private_key': { owner: 'id', reach: 'identity', kept: 'bytes' },
  'model_connections.key': { owner: 'tenant_id', reach: 'tenant', kept: 'bytes' },
  'sso_connections.secret': { owner: 'tenant_id', reach: 'tenant', kept: 'bytes' },
  'embedding_settings.secret': { owner: 'tenant_id', reach: 'tenant', kept: 'bytes' },
  'actions.secrets': { owner: 'tenant_id', reach: 'tenant', kept: 'bytes' },
  'identity_secrets.secret': { owner: 'tenant_id', reach: 'tenant', kept: 'bytes' },
  'embedding_indexes.secret': { owner: 'tenant_id', reach: 'tenant', kept: 'bytes' },
} as const satisfies Readonly<Record<string, SealedColumn>>;

/** What a value is sealed for. A flow is with a browser for minutes and stored nowhere, so nothing seals it again. */
export type SealedPurpose = keyof typeof sealedColumns | 'sso.flow' | 'social.flow';
