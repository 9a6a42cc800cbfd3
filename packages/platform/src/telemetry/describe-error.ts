const maxMessageLength = 1_000;
const maxStackLength = 4_000;
const maxDepth = 4;

/** What a log line says of an error. */
export interface DescribedError {
  name: string;
  message: string;
  code?: string | number;
  routine?: string;
  stack?: string;
  cause?: DescribedError;
  errors?: DescribedError[];
}

/**
 * Reduces an error to what may be logged. Everything not listed here is dropped on purpose: database drivers hang the whole
 * statement, its parameters and the offending row on their errors.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { name: 'NonError', message: clip(textOf(error), maxMessageLength) };
  const described: DescribedError = { name: textOf(error.name), message: clip(textOf(error.message), maxMessageLength) };
  const code = 'code' in error ? error.code : undefined;
  if (typeof code === 'string' || typeof code === 'number') described.code = code;
  const routine = 'routine' in error ? error.routine : undefined;
  if (typeof routine === 'string') described.routine = routine;
  else if (typeof error.stack === 'string') described.stack = framesOf(error.stack);
  if (depth >= maxDepth) return described;
  if (error.cause !== undefined) described.cause = describeError(error.cause, depth + 1);
  if (error instanceof AggregateError) described.errors = error.errors.slice(0, 5).map((inner) => describeError(inner, depth + 1));
  return described;
}

/** The frames without the first lines, which repeat the message at full length. */
function framesOf(stack: string): string {
  const first = stack.search(/^\s+at /m);
  return first === -1 ? '' : clip(stack.slice(first), maxStackLength);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null || typeof value !== 'object' ? String(value) : 'an object was thrown';
}

function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}
