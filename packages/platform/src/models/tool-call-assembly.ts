import { randomUUID } from 'node:crypto';
import type { ToolCall } from './model-port.ts';

interface Fragment {
  /** Where in the answer the call stands; fragments of one call share it. */
  index: unknown;
  id: unknown;
  name: unknown;
  arguments: unknown;
}

/** Puts tool calls together from the fragments they are streamed in. */
export class ToolCallAssembly {
  readonly #calls: { index: unknown; call: ToolCall }[] = [];

  get size(): number {
    return this.#calls.length;
  }

  add(fragment: Fragment): void {
    const id = typeof fragment.id === 'string' && fragment.id !== '' ? fragment.id : undefined;
    // What comes without a place, an id and a name goes on with the call before it.
    const goesOn = id === undefined && (typeof fragment.name !== 'string' || fragment.name === '');
    const index = fragment.index ?? (goesOn ? this.#calls.at(-1)?.index : undefined) ?? this.#calls.length;
    let entry = this.#calls.findLast((known) => known.index === index);
    // Some servers number every call 0; a second id says that it is another call.
    if (entry === undefined || (id !== undefined && entry.call.id !== '' && entry.call.id !== id)) {
      entry = { index, call: { id: '', name: '', arguments: '' } };
      this.#calls.push(entry);
    }
    if (id !== undefined) entry.call.id = id;
    if (typeof fragment.name === 'string') entry.call.name ||= fragment.name;
    if (typeof fragment.arguments === 'string') entry.call.arguments += fragment.arguments;
    else if (typeof fragment.arguments === 'object' && fragment.arguments !== null)
      entry.call.arguments = JSON.stringify(fragment.arguments);
  }

  /** The calls in order, each with an id and arguments that are at least `{}`; those without a name cannot be called and are left out. */
  take(): ToolCall[] {
    return this.#calls
      .splice(0)
      .filter(({ call }) => call.name !== '')
      .map(({ call }) => ({ id: call.id || `call_${randomUUID()}`, name: call.name, arguments: call.arguments.trim() || '{}' }));
  }
}
