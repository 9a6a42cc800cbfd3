import { Readable } from 'node:stream';
import { DeleteObjectCommand, GetObjectCommand, ListObjectsV2Command, NoSuchKey, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { AppError } from '@parley/contract/errors';
import type { FileKey, FileStore, StoredFile } from './file-store.ts';

/** Where an object store is, and how it is spoken to. */
export interface S3Settings {
  readonly bucket: string;
  readonly region: string;
  /** Of a store that is not Amazon's; its buckets are then part of the path. */
  readonly endpoint: string | undefined;
  /** Left out where the machine itself is allowed, by its role. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
}

/** The smallest part S3 takes; a file is sent in parts of this size, one after the other, so no more of it is in memory. */
const partBytes = 5 * 1024 * 1024;

/** Keeps files in a bucket. An upload that breaks off is aborted, and an object appears only when it is whole. */
export function openS3FileStore({ bucket, region, endpoint, credentials }: S3Settings): FileStore {
  const client = new S3Client({
    region,
    maxAttempts: 4,
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    ...(credentials === undefined ? {} : { credentials }),
    // Stores other than Amazon's do not all know the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const translated = async <Result>(work: Promise<Result>): Promise<Result> => {
    try {
      return await work;
    } catch (error) {
      throw translateFault(error);
    }
  };

  return {
    async put(key, bytes) {
      const upload = new Upload({
        client,
        params: { Bucket: bucket, Key: key, Body: Readable.from(bytes, { objectMode: false }) },
        queueSize: 1,
        partSize: partBytes,
      });
      await translated(upload.done());
    },
    async get(key) {
      const { Body: body } = await translated(client.send(new GetObjectCommand({ Bucket: bucket, Key: key })));
      if (!(body instanceof Readable)) throw new AppError('not_found');
      return body;
    },
    async delete(key) {
      await translated(client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key })));
    },
    async *list(tenantId) {
      let after: string | undefined;
      do {
        const page = await translated(
          client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: `tenants/${tenantId}/`, ContinuationToken: after })),
        );
        for (const { Key: key, Size: byteSize = 0, LastModified: modifiedAt = new Date(0) } of page.Contents ?? []) {
          if (key !== undefined) yield { key: key as FileKey, byteSize, modifiedAt } satisfies StoredFile;
        }
        after = page.NextContinuationToken;
      } while (after !== undefined);
    },
    async close() {
      client.destroy();
    },
  };
}

/** What came out of `put`'s own bytes stays what it was. */
function translateFault(error: unknown): unknown {
  if (error instanceof AppError) return error;
  if (error instanceof NoSuchKey) return new AppError('not_found', { cause: error });
  if (error instanceof S3ServiceException) {
    const full =
      ['QuotaExceeded', 'XMinioStorageFull', 'InsufficientStorage'].includes(error.name) || error.$metadata.httpStatusCode === 507;
    return new AppError(full ? 'storage_full' : 'unavailable', { cause: error });
  }
  const network = error instanceof Error && ('code' in error || error.name === 'TimeoutError');
  return network ? new AppError('unavailable', { cause: error }) : error;
}
