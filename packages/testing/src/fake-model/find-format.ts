import type { IncomingHttpHeaders } from 'node:http';
import { azureFormat } from './azure-format.ts';
import { chatCompletionsFormat } from './chat-completions-format.ts';
import { generateContentFormat } from './generate-content-format.ts';
import { messagesFormat } from './messages-format.ts';
import type { WireFormat } from './wire-format.ts';

/** What a request is about, by its address. */
export interface Asked {
  readonly format: WireFormat;
  /** Whether it asks for an answer. */
  readonly answer: boolean;
  /** Of a request for models: `''` for all. Undefined otherwise. */
  readonly models?: string;
  /** The model, where the address names it. */
  readonly model?: string;
}

/** Which provider a request is meant for, and what it wants of it. */
export function findFormat(url: URL, headers: IncomingHttpHeaders): Asked {
  const path = url.pathname;
  const google = /^\/v1beta\/models(?:\/([^/:]+))?(:streamGenerateContent)?$/.exec(path);
  if (google !== null) {
    const model = decodeURIComponent(google[1] ?? '');
    if (google[2] === undefined) return { format: generateContentFormat, answer: false, models: model };
    return { format: generateContentFormat, answer: url.searchParams.get('alt') === 'sse', model };
  }
  const azure = /^\/openai\/(?:deployments\/([^/]+)\/chat\/completions|(models))$/.exec(path);
  if (azure !== null) {
    const versioned = /^\d{4}-\d{2}-\d{2}(-preview)?$/.test(url.searchParams.get('api-version') ?? '');
    if (!versioned) return { format: azureFormat, answer: false };
    if (azure[2] !== undefined) return { format: azureFormat, answer: false, models: '' };
    return { format: azureFormat, answer: true, model: decodeURIComponent(azure[1] ?? '') };
  }
  if (path === '/v1/chat/completions') return { format: chatCompletionsFormat, answer: true };
  if (path === '/v1/messages') return { format: messagesFormat, answer: true };
  const anthropicCaller = headers['x-api-key'] !== undefined || headers['anthropic-version'] !== undefined;
  const format = anthropicCaller ? messagesFormat : chatCompletionsFormat;
  if (path === '/v1/models' || path.startsWith('/v1/models/'))
    return { format, answer: false, models: decodeURIComponent(path.slice('/v1/models/'.length)) };
  return { format, answer: false };
}
