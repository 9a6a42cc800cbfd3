/** How much one request may hold. */
export interface BatchLimits {
  readonly texts: number;
  readonly bytes: number;
}

/** Well within what any server takes: OpenAI allows 2,048 texts of 300,000 tokens together, others a few hundred. */
const usualBatch: BatchLimits = { texts: 96, bytes: 192 * 1024 };

/** Divides what is to be embedded into requests, in order; a text that is too long by itself goes alone. */
export function batchTexts<Item extends { readonly text: string }>(items: readonly Item[], limits: BatchLimits = usualBatch): Item[][] {
  const batches: Item[][] = [];
  let current: Item[] = [];
  let bytes = 0;
  for (const item of items) {
    const size = Buffer.byteLength(item.text);
    if (current.length > 0 && (current.length === limits.texts || bytes + size > limits.bytes)) {
      batches.push(current);
      [current, bytes] = [[], 0];
    }
    current.push(item);
    bytes += size;
  }
  if (current.length > 0) batches.push(current);
  return batches;
}
