import { chatCompletionsFormat } from './chat-completions-format.ts';
import type { WireFormat } from './wire-format.ts';

/** OpenAI's format as Azure speaks it: another header holds the key, and the address names the deployment. */
export const azureFormat: WireFormat = { ...chatCompletionsFormat, keyOf: (headers) => String(headers['api-key'] ?? '') || null };
