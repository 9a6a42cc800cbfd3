import { StringDecoder } from 'node:string_decoder';
import { createParser, type EventSourceParser } from 'eventsource-parser';
import type { FinishReason, ModelUsage, ToolCall } from './model-port.ts';
import type { ModelWire, WireReader } from './model-wire.ts';
import { connectionFailure, type ProviderFailure } from './provider-failure.ts';
import { readProviderFailure, readStreamFailure } from './read-provider-failure.ts';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

interface ReadingHooks {
  text(text: string): void;
  toolCall(call: ToolCall): void;
  progress(): void;
  /** The provider took the request and begins to answer. */
  accepted(reader: WireReader): void;
  ended(ending: { reason: FinishReason; usage: ModelUsage | null }): void;
  failed(failure: ProviderFailure): void;
}

const maxErrorBytes = 16 * 1024;
/** Text that is not taken waits in memory, so an answer without end must have one. */
const maxAnswerBytes = 16 * 1024 * 1024;
/** One server-sent event longer than this is an attack or a fault. */
const maxEventLength = 1024 * 1024;

/** Makes sense of one HTTP answer: an event stream, a whole JSON document, or an error. Calls `ended` or `failed` at most once between them. */
export class AnswerReading {
  readonly #wire: ModelWire;
  readonly #hooks: ReadingHooks;
  readonly #decoder = new StringDecoder('utf8');
  #status: number | null = null;
  #headers: Headers = {};
  #kind = 'none' as 'none' | 'events' | 'document' | 'error' | 'over';
  #reader: WireReader | undefined;
  #parser: EventSourceParser | undefined;
  #body = '';
  #received = 0;

  constructor(wire: ModelWire, hooks: ReadingHooks) {
    this.#wire = wire;
    this.#hooks = hooks;
  }

  begin(status: number, headers: Headers): void {
    if (status < 200) return;
    this.#status = status;
    this.#headers = headers;
    if (status !== 200) {
      this.#kind = 'error';
      return;
    }
    const type = String(headers['content-type'] ?? '').toLowerCase();
    if (type.startsWith('text/html')) {
      this.#fail(connectionFailure('model_rejected', 'answered with a web page: is the address right?', false, status));
      return;
    }
    this.#kind = type.startsWith('application/json') ? 'document' : 'events';
    const { text, toolCall, progress, accepted } = this.#hooks;
    const reader = this.#wire.reader({
      text,
      toolCall,
      progress,
      complete: () => this.#settle(),
      fail: (body) => this.#failInStream(body),
    });
    this.#reader = reader;
    if (this.#kind === 'events') {
      this.#parser = createParser({
        maxBufferSize: maxEventLength,
        onEvent: (event) => {
          if (this.#kind === 'events') reader.event(event.event, event.data);
        },
      });
    }
    accepted(reader);
  }

  data(chunk: Buffer): void {
    this.#received += chunk.length;
    if (this.#received > maxAnswerBytes) this.#unreadable();
    else if (this.#kind === 'events') this.#feed(this.#decoder.write(chunk));
    else if (this.#kind === 'document' || this.#kind === 'error') this.#collect(this.#decoder.write(chunk));
  }

  end(): void {
    if (this.#kind === 'error') this.#failWithBody();
    else if (this.#kind === 'document') this.#readDocument();
    // An event the provider did not close with an empty line still counts.
    else if (this.#kind === 'events') this.#feed('\n\n');
    if (this.#kind === 'document' || this.#kind === 'events') this.#settle();
    else if (this.#kind === 'none') this.broke(new Error('no answer'));
  }

  broke(error: Error): void {
    if (this.#kind === 'over') return;
    if (this.#kind === 'error') {
      this.#failWithBody();
      return;
    }
    const ending = this.#reader?.ending();
    if (ending) this.#settle();
    else if (codeOf(error) === 'UND_ERR_INVALID_ARG')
      this.#fail(connectionFailure('model_rejected', `cannot be sent: ${error.message}`, false));
    else if (codeOf(error) === 'address_not_allowed')
      this.#fail(connectionFailure('model_rejected', 'its address may not be reached from here', false));
    else
      this.#fail(
        connectionFailure('model_unavailable', `the connection broke: ${codeOf(error)} ${error.message}`, !isClosed(error), this.#status),
      );
  }

  #feed(text: string): void {
    try {
      this.#parser?.feed(text);
    } catch {
      this.#unreadable();
    }
  }

  #collect(text: string): void {
    this.#body += text;
    if (this.#kind === 'error' && this.#body.length > maxErrorBytes) this.#failWithBody();
  }

  #readDocument(): void {
    try {
      this.#reader?.document(this.#body);
    } catch {
      this.#unreadable();
    }
  }

  #settle(): void {
    if (this.#kind === 'over') return;
    const ending = this.#reader?.ending();
    if (ending) {
      this.#kind = 'over';
      this.#hooks.ended(ending);
    } else {
      this.#fail(connectionFailure('model_unavailable', 'the answer stopped before its end', true, this.#status));
    }
  }

  #unreadable(): void {
    this.#fail(connectionFailure('model_unavailable', 'the answer holds something that cannot be read', false, this.#status));
  }

  #failWithBody(): void {
    this.#fail(readProviderFailure(this.#status ?? 0, this.#headers, this.#body));
  }

  #failInStream(body: string): void {
    this.#fail(readStreamFailure(this.#status ?? 0, body));
  }

  #fail(failure: ProviderFailure): void {
    if (this.#kind === 'over') return;
    this.#kind = 'over';
    this.#hooks.failed(failure);
  }
}

/** Whether the pool itself was closed under the call: there is nothing to try again with. */
function isClosed(error: Error): boolean {
  return codeOf(error) === 'UND_ERR_DESTROYED' || codeOf(error) === 'UND_ERR_CLOSED';
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
