import type { SpoiledVectors } from './behaviour.ts';
import type { Complaint } from './wire-format.ts';

export interface EmbeddingDefaults {
  /** How many numbers a vector has unless the request says; 256 when absent. */
  dimension?: number | undefined;
  /** Words that mean another: a model knows that what it never saw together is alike. */
  synonyms?: Readonly<Record<string, string>> | undefined;
}

const mostTexts = 2_048;
const mostTokens = 8_192;
const known = new Set(['model', 'input', 'encoding_format', 'dimensions', 'user']);

/** Reads a request for embeddings as OpenAI does: what it does not know it complains about. */
export function readTexts(body: Record<string, unknown>): { texts: string[] } | Complaint {
  const strange = Object.keys(body).find((name) => !known.has(name));
  if (strange !== undefined) return complaint(`Unrecognized request argument supplied: ${strange}`, strange);
  if (typeof body['model'] !== 'string') return complaint('you must provide a model parameter', 'model');
  const input = typeof body['input'] === 'string' ? [body['input']] : body['input'];
  if (!Array.isArray(input) || input.length === 0 || !input.every((text) => typeof text === 'string' && text !== ''))
    return complaint("'$.input' is invalid.", 'input');
  if (input.length > mostTexts) return complaint(`'$.input' is too long: ${input.length} of at most ${mostTexts}`, 'input');
  if (input.some((text: string) => tokensIn(text) > mostTokens))
    return complaint(`This model's maximum context length is ${mostTokens} tokens.`, 'input');
  return { texts: input };
}

/** An answer with a vector for each text: the sum of a direction for each of its words, so that texts which share words are alike. */
export function embeddingsAnswer(
  body: Record<string, unknown>,
  texts: readonly string[],
  { dimension = 256, synonyms = {} }: EmbeddingDefaults,
  spoiled?: SpoiledVectors,
): string {
  if (spoiled === 'garbage') return '<html>This is no model.</html>';
  const size = typeof body['dimensions'] === 'number' ? body['dimensions'] : dimension;
  const vectors = texts.map((text) => embedWords(text, spoiled === 'other_dimension' ? size + 1 : size, synonyms));
  if (spoiled === 'short') vectors.pop();
  if (spoiled === 'not_numbers') vectors[0]?.fill(Number.NaN);
  if (spoiled === 'no_direction') vectors[0]?.fill(0);
  const base64 = body['encoding_format'] === 'base64';
  const write = (vector: Float32Array): unknown =>
    base64 ? Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64') : [...vector];
  const tokens = texts.reduce((sum, text) => sum + tokensIn(text), 0);
  return JSON.stringify({
    object: 'list',
    data: vectors.map((vector, index) => ({ object: 'embedding', index, embedding: write(vector) })),
    model: body['model'],
    usage: { prompt_tokens: tokens, total_tokens: tokens },
  });
}

function embedWords(text: string, size: number, synonyms: Readonly<Record<string, string>>): Float32Array {
  const vector = new Float32Array(size);
  for (const found of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const word = Object.hasOwn(synonyms, found) ? (synonyms[found] ?? found) : found;
    // A short word is mostly grammar.
    const weight = word.length < 4 ? 0.3 : 1;
    let state = 2_166_136_261;
    for (const character of word) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16_777_619);
    for (let turn = 0; turn < 4; turn++) {
      state = Math.imul(state ^ (state >>> 15), 2_246_822_519) + turn;
      const at = (state >>> 1) % size;
      vector[at] = (vector[at] ?? 0) + ((state & 1) === 0 ? weight : -weight);
    }
  }
  if (vector.every((value) => value === 0)) vector[0] = 1;
  return vector;
}

function tokensIn(text: string): number {
  return Math.ceil(text.length / 4);
}

function complaint(message: string, parameter: string): Complaint {
  return { status: 400, type: 'invalid_request_error', message, parameter };
}
