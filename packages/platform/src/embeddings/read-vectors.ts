import { AppError } from '@parley/contract/errors';
import type { EmbeddedTexts } from './embedding-port.ts';

/**
 * Reads an answer of `/embeddings`: a vector for each of `count` texts, as base64 or as numbers, brought to length one. An answer that is
 * short, or has a vector that holds no direction, is refused whole and may be asked for again: half of it would be found wrongly for ever.
 * Vectors of another dimension than was asked for are `model_rejected`: the next ones would be no better.
 */
export function readVectors(body: string, count: number, dimension: number | undefined): EmbeddedTexts {
  const answer = asRecord(parse(body));
  const data = answer?.['data'];
  if (!Array.isArray(data) || data.length !== count)
    throw refused(`it gave ${Array.isArray(data) ? data.length : 'no'} vectors for ${count} texts`);
  const vectors: (Float32Array | undefined)[] = Array.from({ length: count });
  for (const [position, item] of data.entries()) {
    const entry = asRecord(item);
    const index = entry?.['index'] ?? position;
    if (typeof index !== 'number' || !(index in vectors) || vectors[index] !== undefined) throw refused('its vectors cannot be told apart');
    vectors[index] = toUnit(toNumbers(entry?.['embedding']));
  }
  const whole = vectors.filter((vector) => vector !== undefined);
  const expected = dimension ?? whole[0]?.length ?? 0;
  for (const vector of whole) {
    if (vector.length === expected) continue;
    const reason = `a vector has ${vector.length} numbers instead of ${expected}`;
    throw new AppError('model_rejected', { message: reason, details: { reason, expected, given: vector.length } });
  }
  const tokens = asRecord(answer?.['usage'])?.['prompt_tokens'];
  return { vectors: whole, inputTokens: Number.isSafeInteger(tokens) && Number(tokens) >= 0 ? Number(tokens) : null };
}

function toNumbers(embedding: unknown): Float32Array {
  if (Array.isArray(embedding)) return Float32Array.from(embedding, (value) => (typeof value === 'number' ? value : Number.NaN));
  if (typeof embedding !== 'string') throw refused('a vector is neither numbers nor base64');
  const bytes = Buffer.from(embedding, 'base64');
  if (bytes.length % 4 !== 0) throw refused('a vector breaks off');
  const numbers = new Float32Array(bytes.length / 4);
  for (let at = 0; at < numbers.length; at++) numbers[at] = bytes.readFloatLE(at * 4);
  return numbers;
}

function toUnit(numbers: Float32Array): Float32Array {
  let squares = 0;
  for (const value of numbers) squares += value * value;
  const length = Math.sqrt(squares);
  if (!Number.isFinite(length) || length < 1e-12) throw refused('a vector has no direction');
  return numbers.map((value) => value / length);
}

function refused(reason: string): AppError {
  return new AppError('model_unavailable', { message: `the answer of the embedding model is of no use: ${reason}`, details: { reason } });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}
