import type { Behaviour } from './behaviour.ts';
import { isRecord, textOf } from './wire-format.ts';

/**
 * Does whatever any text of a prompt asks for, whoever wrote it: `CALL name {…}` calls a function, once for each name, and `SAY words.` says
 * them. A model cannot be worse than that.
 */
export function obey(body: Record<string, unknown>): Behaviour {
  const messages = (Array.isArray(body['messages']) ? body['messages'] : []).filter(isRecord);
  const called = new Set(
    messages.flatMap(({ tool_calls: calls }) =>
      (Array.isArray(calls) ? calls : []).map((call) =>
        isRecord(call) && isRecord(call['function']) ? call['function']['name'] : undefined,
      ),
    ),
  );
  const text = [textOf(body['system']), ...messages.map(({ content }) => textOf(content))].join('\n').replaceAll('\\"', '"');
  const calls = [...text.matchAll(/CALL (\w+) (\{[^{}]*\})/g)]
    .map(([, name = '', given = '{}']) => ({ name, arguments: given }))
    .filter(({ name }, index, all) => !called.has(name) && all.findIndex((other) => other.name === name) === index);
  if (calls.length > 0) return { kind: 'tool_call', calls };
  return { kind: 'answer', text: [...text.matchAll(/SAY ([^.<"]+)/g)].map(([, words = '']) => words.trim()).join(' ') || 'Done' };
}
