import { passageBlock } from './compose-prompt.ts';
import type { RetrievedPassage } from './turn.ts';

/** What one action may add to a prompt. */
const mostBytes = 8_192;

/**
 * Writes what an action gave as the model reads it: data between tags that its own text cannot close, and passages with the numbers
 * they are cited by, from `first`.
 */
export function wrapResult(
  name: string,
  data: Readonly<Record<string, unknown>>,
  passages: readonly RetrievedPassage[],
  first: number,
  most = mostBytes,
): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
  const whole = Buffer.byteLength(json) > most ? '{"failed":true,"reason":"the result is too large"}' : json;
  const blocks = passages.map((passage, index) => passageBlock(first + index, passage));
  const safeName = name.replace(/[^\w-]/g, '').slice(0, 64);
  return [`<action_result name="${safeName}">`, whole, ...blocks, '</action_result>'].join('\n');
}
