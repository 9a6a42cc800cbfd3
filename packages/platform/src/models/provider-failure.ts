import type { ModelErrorCode } from './model-port.ts';

/** One failed attempt, told in our own codes. */
export interface ProviderFailure {
  code: ModelErrorCode;
  /** The provider's words as they came: to be redacted before they leave. */
  detail: string;
  status: number | null;
  /** Whether the same request may succeed when sent again. */
  retryable: boolean;
  /** How long the provider asked us to wait. */
  retryAfterMs: number | null;
  /** The request field the provider objects to, when it names one. */
  parameter: string | null;
  /** What kept the request from arriving, when nothing answered: `address`, `name`, `certificate`, `connection`, `timeout`. */
  reason?: string;
}

/** A failure without an HTTP answer: nothing was reached, it broke off, or it took too long. */
export function connectionFailure(code: ModelErrorCode, detail: string, retryable: boolean, status: number | null = null): ProviderFailure {
  return { code, detail, status, retryable, retryAfterMs: null, parameter: null };
}
