import type { TenantId } from '@parley/contract/ids';

declare const keyBrand: unique symbol;
/** Where a file of a tenant is kept: `tenants/<tenant>/<kind>/<id>`. Made of generated ids alone, never of a name somebody gave. */
export type FileKey = string & { readonly [keyBrand]: true };

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const kindPattern = /^[a-z]{1,20}$/;

/** Names a file of a tenant. Whatever is not a generated id throws, so that no key leads out of its tenant's folder. */
export function fileKey(tenantId: TenantId, kind: string, id: string): FileKey {
  if (!uuid.test(tenantId) || !uuid.test(id) || !kindPattern.test(kind)) throw new TypeError('a file key is made of ids');
  return `tenants/${tenantId}/${kind}/${id}` as FileKey;
}

/** A file that is kept, as a sweep sees it. */
export interface StoredFile {
  readonly key: FileKey;
  readonly byteSize: number;
  readonly modifiedAt: Date;
}

/**
 * Keeps whole files beside the database: in a folder, or in an object store that speaks S3. Bytes pass through as they come and are
 * never held in memory as a whole.
 */
export interface FileStore {
  /**
   * Keeps a file under a key, in place of one that was there. It appears whole or not at all: when `bytes` throws or the process
   * dies, nothing is there. Throws `storage_full` when there is no room.
   */
  put(key: FileKey, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  /** Reads a file; throws `not_found` when there is none. Stop iterating to stop reading. */
  get(key: FileKey): Promise<AsyncIterable<Uint8Array>>;
  /** Deletes a file. Nothing happens when there is none. */
  delete(key: FileKey): Promise<void>;
  /** Lists a tenant's files in no order. */
  list(tenantId: TenantId): AsyncIterable<StoredFile>;
  close(): Promise<void>;
}
