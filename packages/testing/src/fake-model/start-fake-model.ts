import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Behaviour } from './behaviour.ts';
import { chatCompletionsFormat } from './chat-completions-format.ts';
import { type EmbeddingDefaults, embeddingsAnswer, readTexts } from './embeddings-format.ts';
import { type Asked, findFormat } from './find-format.ts';
import { listModels } from './list-models.ts';
import { obey } from './obey.ts';
import { RecordedRequest } from './recorded-request.ts';
import { type AnswerDefaults, sendAnswer } from './send-answer.ts';
import { type Complaint, isComplaint, isRecord, type WireFormat } from './wire-format.ts';

export interface FakeModelOptions extends Partial<AnswerDefaults> {
  /** How texts are turned into vectors. */
  embeddings?: EmbeddingDefaults;
  /** 0 takes a free one. */
  port?: number;
  /** The only key that is accepted; any, or none, when absent. */
  apiKey?: string;
  /** Request fields to refuse with 400, as some models do. */
  refuseParameters?: readonly string[];
  models?: readonly string[];
  /** How many requests to remember. */
  keepRequests?: number;
}

export interface FakeModel extends AsyncDisposable {
  /** Without a path: what Anthropic's clients call the base URL. */
  readonly url: string;
  /** With `/v1`: what OpenAI's clients call the base URL. */
  readonly openaiUrl: string;
  /** Requests for answers, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** Scripts the answers to the next requests, in order; afterwards it answers normally again. */
  next(...behaviours: Behaviour[]): void;
  /** Forgets what `next` scripted and nobody has asked for. */
  forget(): void;
  /** Scripts every answer that `next` does not. */
  always(behaviour: Behaviour): void;
  /** The first request nobody has asked for yet, as soon as there is one. */
  nextRequest(): Promise<RecordedRequest>;
  /** Connections that are open now. */
  connections(): Promise<number>;
  /** Breaks off whatever is being sent, and ends. */
  close(): Promise<void>;
}

const maxBodyBytes = 32 * 1024 * 1024;

/** Starts a model server on 127.0.0.1 that speaks OpenAI's, Anthropic's, Google's and Azure's formats and does exactly what it is told. */
export async function startFakeModel(options: FakeModelOptions = {}): Promise<FakeModel> {
  const fake = new Fake(options);
  await fake.listen();
  return fake;
}

class Fake implements FakeModel {
  readonly requests: RecordedRequest[] = [];
  readonly #server: Server;
  readonly #options: FakeModelOptions;
  readonly #script: Behaviour[] = [];
  readonly #untaken: RecordedRequest[] = [];
  readonly #waiting: ((request: RecordedRequest) => void)[] = [];
  #otherwise: Behaviour = { kind: 'answer' };
  #port = 0;

  constructor(options: FakeModelOptions) {
    this.#options = options;
    this.#server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
      this.#handle(request, response).catch(() => response.destroy());
    });
  }

  /** Stays the same after the end, so that a test can call an address where nobody is. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get openaiUrl(): string {
    return `${this.url}/v1`;
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#options.port ?? 0, '127.0.0.1', resolve);
    });
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  next(...behaviours: Behaviour[]): void {
    this.#script.push(...behaviours);
  }

  forget(): void {
    this.#script.length = 0;
  }

  always(behaviour: Behaviour): void {
    this.#otherwise = behaviour;
  }

  nextRequest(): Promise<RecordedRequest> {
    const request = this.#untaken.shift();
    return request === undefined ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve(request);
  }

  connections(): Promise<number> {
    return new Promise((resolve, reject) =>
      this.#server.getConnections((error, count) => (error === null ? resolve(count) : reject(error))),
    );
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://fake');
    const path = url.pathname;
    const asked = findFormat(url, request.headers);
    const { format } = asked;
    const text = await readBody(request);
    if (this.#options.apiKey !== undefined && format.keyOf(request.headers) !== this.#options.apiKey) {
      refuse(response, format, { status: 401, type: 'authentication_error', message: 'Incorrect API key provided.' });
    } else if (request.method === 'GET' && asked.models !== undefined) {
      listModels(response, format, this.#options.models, asked.models);
    } else if (request.method === 'POST' && path === '/v1/embeddings') {
      this.#embed(request, response, text);
    } else if (request.method === 'POST' && asked.answer) {
      await this.#answer(request, response, asked, path, text);
    } else {
      refuse(response, format, { status: 404, type: 'not_found_error', message: `Unknown request: ${request.method} ${path}` });
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse, { format, model }: Asked, path: string, text: string): Promise<void> {
    const body = parse(text);
    const record = new RecordedRequest(path, request.headers, body);
    this.#record(record);
    if (!isRecord(body)) {
      record.end('refused');
      refuse(response, format, {
        status: 400,
        type: 'invalid_request_error',
        message: 'We could not parse the JSON body of your request.',
      });
      return;
    }
    const refused = this.#options.refuseParameters?.find((name) => parametersOf(body)[name] !== undefined);
    const prompt =
      refused === undefined
        ? format.read(request.headers, model === undefined ? body : { ...body, model })
        : {
            status: 400,
            type: 'invalid_request_error',
            message: `Unsupported parameter: '${refused}' is not supported with this model.`,
            parameter: refused,
          };
    if (isComplaint(prompt)) {
      record.end('refused');
      refuse(response, format, prompt);
      return;
    }
    const told = this.#script.shift() ?? this.#otherwise;
    const behaviour = told.kind === 'obey' ? obey(body) : told;
    if (behaviour.kind === 'error') {
      record.end('refused');
      fail(response, format, behaviour);
      return;
    }
    if (behaviour.kind === 'spoiled' || behaviour.kind === 'obey') throw new TypeError('only embeddings have vectors to spoil');
    const { firstTokenMs = 0, tokensPerSecond = 0, answer } = this.#options;
    await sendAnswer(response, format, behaviour, prompt, { firstTokenMs, tokensPerSecond, answer }, record);
  }

  #embed(request: IncomingMessage, response: ServerResponse, text: string): void {
    const body = parse(text);
    const record = new RecordedRequest('/v1/embeddings', request.headers, body);
    this.#record(record);
    const refused = isRecord(body) ? this.#options.refuseParameters?.find((name) => body[name] !== undefined) : undefined;
    const read =
      isRecord(body) && refused === undefined
        ? readTexts(body)
        : { ...cannotRead, ...(refused === undefined ? {} : { parameter: refused }) };
    const behaviour = this.#script.shift() ?? this.#otherwise;
    if ('status' in read || behaviour.kind === 'error') {
      record.end('refused');
      if ('status' in read) refuse(response, chatCompletionsFormat, read);
      else if (behaviour.kind === 'error') fail(response, chatCompletionsFormat, behaviour);
      return;
    }
    response.on('close', () => record.end('aborted'));
    if (behaviour.kind === 'hang') return;
    if (behaviour.kind === 'cut') {
      record.end('cut');
      response.destroy();
      return;
    }
    const spoiled = behaviour.kind === 'spoiled' ? behaviour.vectors : undefined;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(embeddingsAnswer(isRecord(body) ? body : {}, read.texts, this.#options.embeddings ?? {}, spoiled));
    record.end('finished');
  }

  #record(record: RecordedRequest): void {
    const keep = this.#options.keepRequests ?? 1000;
    this.requests.push(record);
    this.#untaken.push(record);
    if (this.requests.length > keep) this.requests.shift();
    if (this.#untaken.length > keep) this.#untaken.shift();
    const waiting = this.#untaken.length > 0 ? this.#waiting.shift() : undefined;
    if (waiting !== undefined) waiting(this.#untaken.shift() ?? record);
  }
}

/** Google has its parameters in an object of their own. */
function parametersOf(body: Record<string, unknown>): Record<string, unknown> {
  const { generationConfig } = body;
  return isRecord(generationConfig) ? { ...body, ...generationConfig } : body;
}

const cannotRead: Complaint = {
  status: 400,
  type: 'invalid_request_error',
  message: 'We could not parse the JSON body of your request.',
};

function fail(response: ServerResponse, format: WireFormat, behaviour: Extract<Behaviour, { kind: 'error' }>): void {
  const { status, message = `told to fail with ${status}`, retryAfterSeconds } = behaviour;
  const type = behaviour.type ?? typeOfStatus(status);
  const headers = { ...behaviour.headers, ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }) };
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(behaviour.body ?? JSON.stringify(format.error({ status, type, message })));
}

function refuse(response: ServerResponse, format: WireFormat, complaint: Complaint): void {
  response.writeHead(complaint.status, { 'content-type': 'application/json', 'x-request-id': 'req_fake' });
  response.end(JSON.stringify(format.error(complaint)));
}

function typeOfStatus(status: number): string {
  const types: Readonly<Record<number, string>> = {
    400: 'invalid_request_error',
    401: 'authentication_error',
    429: 'rate_limit_error',
    529: 'overloaded_error',
  };
  return types[status] ?? 'api_error';
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maxBodyBytes) throw new Error('request body too large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
