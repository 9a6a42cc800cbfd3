import type { Dispatcher } from 'undici';

interface AttemptHooks {
  /** A connection stands and the request is being written. */
  connected(): void;
  answered(status: number, headers: Readonly<Record<string, string | string[] | undefined>>): void;
  data(chunk: Buffer): void;
  ended(): void;
  broke(error: Error): void;
}

/**
 * One HTTP request over undici's dispatch interface, which hands over chunks without a stream object per answer.
 * `abort` closes the socket at once, also when the connection is still being made; after it no hook is called.
 */
export class HttpAttempt implements Dispatcher.DispatchHandler {
  readonly #hooks: AttemptHooks;
  #controller: Dispatcher.DispatchController | undefined;
  #over = false;

  constructor(hooks: AttemptHooks) {
    this.#hooks = hooks;
  }

  abort(): void {
    if (this.#over) return;
    this.#over = true;
    this.#controller?.abort(new Error('aborted by the caller'));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#over) controller.abort(new Error('aborted by the caller'));
    else this.#hooks.connected();
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number, headers: Record<string, string | string[] | undefined>): void {
    // Nobody asks for them as bytes, and they would stay for as long as the answer comes.
    controller.rawHeaders = null;
    if (!this.#over) this.#hooks.answered(status, headers);
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (!this.#over) this.#hooks.data(chunk);
  }

  onResponseEnd(): void {
    if (this.#over) return;
    this.#over = true;
    this.#hooks.ended();
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    if (this.#over) return;
    this.#over = true;
    this.#hooks.broke(error);
  }
}
