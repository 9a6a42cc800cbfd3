import { AppError } from '@parley/contract/errors';
import type { ReceivedBytes, ReceivedStream, Route } from './route.ts';

const defaultMaxBodyBytes = 256 * 1024;
const decoder = new TextDecoder('utf-8', { fatal: true });

/** The part of a request that carries its body. `withoutBody` is known from the headers where a server read them. */
export interface BodySource {
  readonly request: Request;
  readonly withoutBody: boolean;
}

/** Reads the body as JSON: `undefined` when there is none. A body over the limit is refused without being read to its end. */
export async function readJsonBody(route: Route, source: BodySource): Promise<unknown> {
  const bytes = await readBytes(source, route.maxBodyBytes ?? defaultMaxBodyBytes);
  if (bytes.byteLength === 0) return undefined;
  const { essence, charset } = contentTypeOf(source.request);
  if (essence !== 'application/json' || (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8')) {
    throw new AppError('unsupported_media_type', { details: { accepted: ['application/json'] } });
  }
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    throw new AppError('malformed_json');
  }
}

/** Reads the body as it is. */
export async function readBytesBody(declared: NonNullable<Route['bytes']>, source: BodySource): Promise<ReceivedBytes> {
  const contentType = acceptedType(declared, source);
  return { bytes: await readBytes(source, declared.maxBytes), contentType };
}

/** Gives the body as it comes. One that announces too great a length is refused at once, any other when it has come so far. */
export function streamBody(declared: NonNullable<Route['bytes']>, source: BodySource): ReceivedStream {
  const contentType = acceptedType(declared, source);
  return { bytes: countBytes(admitBody(source, declared.maxBytes), declared.maxBytes), contentType };
}

function acceptedType(declared: NonNullable<Route['bytes']>, source: BodySource): string {
  const { essence } = contentTypeOf(source.request);
  if (declared.contentTypes && !declared.contentTypes.includes(essence)) {
    throw new AppError('unsupported_media_type', { details: { accepted: declared.contentTypes } });
  }
  return essence || 'application/octet-stream';
}

function contentTypeOf(request: Request): { essence: string; charset: string | undefined } {
  const [essence = '', ...parameters] = (request.headers.get('content-type') ?? '').toLowerCase().split(';');
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('charset='));
  return { essence: essence.trim(), charset: charset?.slice('charset='.length).replaceAll('"', '') };
}

async function readBytes(source: BodySource, maxBytes: number): Promise<Uint8Array> {
  const { request, withoutBody } = source;
  refuseByHeaders(request, maxBytes);
  if (withoutBody) return new Uint8Array();
  // With a length announced Node takes exactly that many bytes; without one only counting keeps to the limit. Whoever asks for the
  // body's stream first reads it through two streams and a second request, which costs more than all else of reading it.
  if (request.headers.has('content-length')) {
    const bytes = new Uint8Array(await request.arrayBuffer());
    if (bytes.byteLength > maxBytes) throw tooLarge(maxBytes);
    return bytes;
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of countBytes(request.body, maxBytes)) chunks.push(chunk);
  return chunks.length === 0 ? new Uint8Array() : Buffer.concat(chunks);
}

/** The body once its headers have been found good; null when there is none. */
function admitBody({ request, withoutBody }: BodySource, maxBytes: number): ReadableStream<Uint8Array> | null {
  refuseByHeaders(request, maxBytes);
  return withoutBody ? null : request.body;
}

function refuseByHeaders({ headers }: Request, maxBytes: number): void {
  const encoding = headers.get('content-encoding');
  if (encoding !== null && encoding.toLowerCase() !== 'identity') {
    throw new AppError('unsupported_media_type', { details: { acceptedEncodings: ['identity'] } });
  }
  const length = headers.get('content-length');
  if (length !== null && Number(length) > maxBytes) throw tooLarge(maxBytes);
}

async function* countBytes(body: ReadableStream<Uint8Array> | null, maxBytes: number): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  let total = 0;
  for await (const chunk of body) {
    total += chunk.byteLength;
    if (total > maxBytes) throw tooLarge(maxBytes);
    yield chunk;
  }
}

function tooLarge(maxBytes: number): AppError {
  return new AppError('payload_too_large', { details: { maxBytes } });
}
