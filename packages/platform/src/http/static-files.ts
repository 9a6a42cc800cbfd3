import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { AppError } from '@parley/contract/errors';
import { defineRoute } from './define-route.ts';
import type { Route, RouteRequest } from './route.ts';

/** A file that may be fetched under one fixed path. */
export interface StaticFile {
  readonly path: string;
  /** Where it is; read when first asked for and again when it has changed. */
  readonly file: string;
  readonly contentType: string;
  /** Its name changes with its content, so it may be kept for ever. */
  readonly immutable?: boolean;
  /** Pages of other sites may load it. */
  readonly crossOrigin?: boolean;
  readonly contentSecurityPolicy?: string;
}

type Encoding = 'br' | 'gzip' | 'identity';
type Bytes = Uint8Array<ArrayBuffer>;

interface LoadedFile {
  readonly version: string;
  readonly etag: string;
  readonly encoded: Map<Encoding, Promise<Bytes>>;
}

const compressible = /^(?:text\/|application\/(?:javascript|json|manifest\+json)|image\/svg)/;
const minCompressedBytes = 1024;
/** Brotli's best level takes seconds above this size. */
const maxBestLevelBytes = 256 * 1024;

/** Makes one route per file. Paths are compared as a whole and never become file names, so nothing else can be reached. */
export function staticFileRoutes(files: readonly StaticFile[]): Route[] {
  return files.map((entry) => {
    let loaded: LoadedFile | undefined;
    const current = async () => {
      const version = await versionOf(entry.file);
      if (loaded?.version !== version) loaded = await load(entry.file, version);
      return loaded;
    };
    return defineRoute({
      method: 'get',
      path: entry.path,
      access: 'public',
      tag: 'Files',
      summary: `The file ${entry.path}.`,
      success: { status: 200, contentType: entry.contentType },
      errors: ['not_found'],
      hidden: true,
      quiet: true,
      limit: 'none',
      crossOrigin: entry.crossOrigin ?? false,
      ...(entry.contentSecurityPolicy === undefined ? {} : { contentSecurityPolicy: entry.contentSecurityPolicy }),
      handle: async ({ request }) => answer(entry, await current(), request),
    });
  });
}

async function versionOf(file: string): Promise<string> {
  try {
    const { mtimeMs, size } = await stat(file);
    return `${mtimeMs}-${size}`;
  } catch (cause) {
    throw new AppError('not_found', { cause });
  }
}

async function load(file: string, version: string): Promise<LoadedFile> {
  const bytes: Bytes = new Uint8Array(await readFile(file));
  const etag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  return { version, etag, encoded: new Map([['identity', Promise.resolve(bytes)]]) };
}

async function answer(entry: StaticFile, loaded: LoadedFile, request: RouteRequest): Promise<Response> {
  const plain = await encode(loaded, 'identity');
  const mayCompress = compressible.test(entry.contentType) && plain.byteLength >= minCompressedBytes;
  const encoding = mayCompress ? chooseEncoding(request.header('accept-encoding')) : 'identity';
  const etag = `"${loaded.etag}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  const headers = {
    etag,
    'cache-control': entry.immutable ? 'public, max-age=31536000, immutable' : 'public, no-cache',
    ...(mayCompress ? { vary: 'Accept-Encoding' } : {}),
  };
  if (namesEtag(request.header('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  const bytes = encoding === 'identity' ? plain : await encode(loaded, encoding);
  return new Response(bytes, {
    headers: {
      ...headers,
      'content-type': entry.contentType,
      'content-length': String(bytes.byteLength),
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    },
  });
}

async function encode(loaded: LoadedFile, encoding: Encoding): Promise<Bytes> {
  let encoded = loaded.encoded.get(encoding);
  if (!encoded) {
    encoded = compress(await encode(loaded, 'identity'), encoding);
    loaded.encoded.set(encoding, encoded);
  }
  return encoded;
}

async function compress(bytes: Bytes, encoding: Encoding): Promise<Bytes> {
  if (encoding === 'gzip') return new Uint8Array(await promisify(gzip)(bytes));
  const quality = bytes.byteLength > maxBestLevelBytes ? 5 : 11;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength };
  return new Uint8Array(await promisify(brotliCompress)(bytes, { params }));
}

function chooseEncoding(accepted: string | undefined): Encoding {
  const offers = (accepted ?? '').toLowerCase().split(',');
  const takes = (name: string) => offers.some((offer) => offer.split(';')[0]?.trim() === name && !/;\s*q=0(?:\.0*)?\s*$/.test(offer));
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
}

function namesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((candidate) => candidate.trim() === '*' || candidate.trim().replace(/^W\//, '') === etag);
}
