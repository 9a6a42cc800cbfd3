import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifySignature } from './verify-signature.ts';

/** An object store that speaks S3 on this machine, as far as Parley uses it. It refuses what is not signed right. */
export interface FakeS3 extends AsyncDisposable {
  readonly endpoint: string;
  readonly bucket: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** What is kept, by key. */
  readonly objects: Map<string, Buffer>;
  /** Uploads in parts that were neither completed nor aborted. */
  readonly unfinished: Map<string, Map<number, Buffer>>;
  /** The largest body of one request so far. */
  largestBody: number;
  /** Answers writes with this error instead, until it is taken away. */
  fault: { readonly status: number; readonly code: string } | undefined;
}

const bucket = 'parley-test';
const pageSize = 3;

export async function startFakeS3(): Promise<FakeS3> {
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const store: FakeS3 = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bucket,
    credentials: { accessKeyId: 'AKIDTEST', secretAccessKey: randomUUID() },
    objects: new Map(),
    unfinished: new Map(),
    largestBody: 0,
    fault: undefined,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return;
    }
    const body = Buffer.concat(chunks);
    store.largestBody = Math.max(store.largestBody, body.byteLength);
    const url = new URL(request.url ?? '/', store.endpoint);
    const [, name = '', ...rest] = decodeURIComponent(url.pathname).split('/');
    const key = rest.join('/');
    if (!verifySignature(request, body, store.credentials.secretAccessKey)) fail(response, 403, 'SignatureDoesNotMatch');
    else if (name !== bucket) fail(response, 404, 'NoSuchBucket');
    else if (request.method !== 'GET' && request.method !== 'DELETE' && store.fault) fail(response, store.fault.status, store.fault.code);
    else handle({ method: request.method ?? '', key, query: url.searchParams, body, response });
  }

  function handle(asked: { method: string; key: string; query: URLSearchParams; body: Buffer; response: ServerResponse }): void {
    const { method, key, query, body, response } = asked;
    const uploadId = query.get('uploadId');
    if (method === 'GET' && query.get('list-type') === '2') list(query, response);
    else if (method === 'GET') {
      const found = store.objects.get(key);
      if (found === undefined) fail(response, 404, 'NoSuchKey');
      else response.writeHead(200, { 'content-length': found.byteLength }).end(found);
    } else if (method === 'POST' && query.has('uploads')) {
      const id = randomUUID();
      store.unfinished.set(id, new Map());
      xml(response, `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`);
    } else if (uploadId !== null) part(uploadId, asked);
    else if (method === 'PUT') {
      store.objects.set(key, body);
      response.writeHead(200, { etag: etag(body) }).end();
    } else if (method === 'DELETE') {
      store.objects.delete(key);
      response.writeHead(204).end();
    } else fail(response, 405, 'MethodNotAllowed');
  }

  function part(id: string, asked: { method: string; key: string; query: URLSearchParams; body: Buffer; response: ServerResponse }): void {
    const { method, key, query, body, response } = asked;
    const parts = store.unfinished.get(id);
    if (parts === undefined) {
      fail(response, 404, 'NoSuchUpload');
      return;
    }
    if (method === 'PUT') {
      parts.set(Number(query.get('partNumber')), body);
      response.writeHead(200, { etag: etag(body) }).end();
      return;
    }
    store.unfinished.delete(id);
    if (method === 'DELETE') {
      response.writeHead(204).end();
      return;
    }
    const whole = Buffer.concat([...parts].sort(([one], [other]) => one - other).map(([, bytes]) => bytes));
    store.objects.set(key, whole);
    xml(response, `<CompleteMultipartUploadResult><Key>${key}</Key><ETag>${etag(whole)}</ETag></CompleteMultipartUploadResult>`);
  }

  function list(query: URLSearchParams, response: ServerResponse): void {
    const from = Number(query.get('continuation-token') ?? '0');
    const keys = [...store.objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '')).sort();
    const more = keys.length > from + pageSize;
    const entries = keys.slice(from, from + pageSize).map((key) => {
      const size = store.objects.get(key)?.byteLength ?? 0;
      return `<Contents><Key>${key}</Key><Size>${size}</Size><LastModified>${new Date().toISOString()}</LastModified></Contents>`;
    });
    const next = more ? `<NextContinuationToken>${from + pageSize}</NextContinuationToken>` : '';
    xml(response, `<ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${entries.join('')}</ListBucketResult>`);
  }

  return store;
}

function etag(bytes: Buffer): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`;
}

function xml(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'application/xml' }).end(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
}

function fail(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}
