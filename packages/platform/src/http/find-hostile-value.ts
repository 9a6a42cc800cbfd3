/** Where in a value something was found that must not go further, and what. */
export interface HostileValue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const maxDepth = 64;

/**
 * Looks for what a schema of plain strings and numbers would let through and a database or a later step would choke on: NUL
 * and lone surrogates in text or names, numbers beyond a double's range, `__proto__`, nesting that exhausts a stack.
 */
export function findHostileValue(root: unknown): HostileValue | undefined {
  const pending: { value: unknown; path: readonly (string | number)[] }[] = [{ value: root, path: [] }];
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    const { value, path } = item;
    if (typeof value === 'string') {
      const message = hostileText(value);
      if (message) return { path, message };
    } else if (typeof value === 'number') {
      if (!Number.isFinite(value)) return { path, message: 'This number is out of range.' };
    } else if (value !== null && typeof value === 'object') {
      if (path.length >= maxDepth) return { path: path.slice(0, 3), message: `Values may be nested ${maxDepth} deep at most.` };
      if (Array.isArray(value)) {
        for (const [index, inner] of value.entries()) pending.push({ value: inner, path: [...path, index] });
      } else {
        for (const [name, inner] of Object.entries(value)) {
          if (name === '__proto__' || hostileText(name)) return { path, message: 'A field has a name that is not allowed.' };
          pending.push({ value: inner, path: [...path, name] });
        }
      }
    }
  }
  return undefined;
}

function hostileText(text: string): string | undefined {
  if (text.includes('\0')) return 'Text may not hold a NUL character.';
  return text.isWellFormed() ? undefined : 'Text may not hold half of a surrogate pair.';
}
