import { openDiskFileStore } from './disk-file-store.ts';
import type { FileStore } from './file-store.ts';
import type { S3Settings } from './s3-file-store.ts';

/** Where files are kept: in a folder, which one process has alone or several share, or in a bucket. */
export type FilePlace =
  | { readonly kind: 'folder'; readonly folder: string; readonly alone: boolean }
  | ({ readonly kind: 's3' } & S3Settings);

/** Opens the file store a configuration names. The client of object stores is loaded only where one is used. */
export async function openFileStore(place: FilePlace): Promise<FileStore> {
  if (place.kind === 'folder') return openDiskFileStore(place.folder, place);
  const { openS3FileStore } = await import('./s3-file-store.ts');
  return openS3FileStore(place);
}
