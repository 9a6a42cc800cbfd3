/** Where in a value something was found that must not go further, and what. */
export interface HostileValue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A list or object on the way, linked to the one it stands in: a path of its own for each would make wide bodies costly. */
interface Place {
  readonly value: object;
  readonly name: string | number;
  readonly above: Place | undefined;
  readonly depth: number;
}

const maxDepth = 64;

/**
 * Looks for what a schema of plain strings and numbers would let through and a database or a later step would choke on: NUL
 * and lone surrogates in text or names, numbers beyond a double's range, `__proto__`, nesting that exhausts a stack.
 */
export function findHostileValue(root: unknown): HostileValue | undefined {
  const message = hostileLeaf(root);
  if (message) return { path: [], message };
  const pending: Place[] = [];
  if (isContainer(root)) pending.push({ value: root, name: '', above: undefined, depth: 0 });
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    const found = lookInto(place, pending);
    if (found) return found;
  }
  return undefined;
}

function lookInto(place: Place, pending: Place[]): HostileValue | undefined {
  const list = Array.isArray(place.value);
  for (const [key, value] of Object.entries(place.value)) {
    if (!list && (key === '__proto__' || hostileText(key))) {
      return { path: pathTo(place), message: 'A field has a name that is not allowed.' };
    }
    const name = list ? Number(key) : key;
    if (isContainer(value)) {
      if (place.depth + 1 >= maxDepth) return { path: [], message: `Values may be nested ${maxDepth} deep at most.` };
      pending.push({ value, name, above: place, depth: place.depth + 1 });
    } else {
      const message = hostileLeaf(value);
      if (message) return { path: [...pathTo(place), name], message };
    }
  }
  return undefined;
}

function pathTo(place: Place): (string | number)[] {
  const path: (string | number)[] = [];
  for (let step: Place | undefined = place; step?.above; step = step.above) path.unshift(step.name);
  return path;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function hostileLeaf(value: unknown): string | undefined {
  if (typeof value === 'string') return hostileText(value);
  return typeof value === 'number' && !Number.isFinite(value) ? 'This number is out of range.' : undefined;
}

function hostileText(text: string): string | undefined {
  if (text.includes('\0')) return 'Text may not hold a NUL character.';
  return text.isWellFormed() ? undefined : 'Text may not hold half of a surrogate pair.';
}
