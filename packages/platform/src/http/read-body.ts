import { AppError } from '@parley/contract/errors';
import type { ReceivedBytes, Route } from './route.ts';

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
  const { essence } = contentTypeOf(source.request);
  if (declared.contentTypes && !declared.contentTypes.includes(essence)) {
    throw new AppError('unsupported_media_type', { details: { accepted: declared.contentTypes } });
  }
  return { bytes: await readBytes(source, declared.maxBytes), contentType: essence || 'application/octet-stream' };
}

function contentTypeOf(request: Request): { essence: string; charset: string | undefined } {
  const [essence = '', ...parameters] = (request.headers.get('content-type') ?? '').toLowerCase().split(';');
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('charset='));
  return { essence: essence.trim(), charset: charset?.slice('charset='.length).replaceAll('"', '') };
}

async function readBytes({ request, withoutBody }: BodySource, maxBytes: number): Promise<Uint8Array> {
  const encoding = request.headers.get('content-encoding');
  if (encoding !== null && encoding.toLowerCase() !== 'identity') {
    throw new AppError('unsupported_media_type', { details: { acceptedEncodings: ['identity'] } });
  }
  const tooLarge = () => new AppError('payload_too_large', { details: { maxBytes } });
  const length = request.headers.get('content-length');
  if (length !== null && Number(length) > maxBytes) throw tooLarge();
  if (withoutBody) return new Uint8Array();
  // With a length announced Node takes exactly that many bytes; without one only counting keeps to the limit.
  if (length !== null) {
    const bytes = new Uint8Array(await request.arrayBuffer());
    if (bytes.byteLength > maxBytes) throw tooLarge();
    return bytes;
  }
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of request.body) {
    total += chunk.byteLength;
    if (total > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
