import { describe, expect, it } from 'vitest';
import { ToolCallAssembly } from './tool-call-assembly.ts';

function assemble(...fragments: { index?: unknown; id?: unknown; name?: unknown; arguments?: unknown }[]) {
  const assembly = new ToolCallAssembly();
  for (const { index, id, name, arguments: text } of fragments) assembly.add({ index, id, name, arguments: text });
  return assembly.take();
}

describe('putting tool calls together', () => {
  it('keeps calls that are streamed in turns apart by their index', () => {
    expect(
      assemble(
        { index: 0, id: 'a', name: 'f', arguments: '{"x"' },
        { index: 1, id: 'b', name: 'g', arguments: '' },
        { index: 0, arguments: ':1}' },
        { index: 1, arguments: '{}' },
      ),
    ).toEqual([
      { id: 'a', name: 'f', arguments: '{"x":1}' },
      { id: 'b', name: 'g', arguments: '{}' },
    ]);
  });

  it('knows another call by its id when a server numbers every call 0', () => {
    const calls = assemble({ index: 0, id: 'a', name: 'f', arguments: '{"x":1}' }, { index: 0, id: 'b', name: 'f', arguments: '{"x":2}' });
    expect(calls.map(({ id, arguments: text }) => [id, text])).toEqual([
      ['a', '{"x":1}'],
      ['b', '{"x":2}'],
    ]);
  });

  it('takes whole calls without index or id, and arguments that are an object', () => {
    const calls = assemble({ name: 'f', arguments: { x: 1 } }, { name: 'g' });
    expect(calls.map(({ name, arguments: text }) => [name, text])).toEqual([
      ['f', '{"x":1}'],
      ['g', '{}'],
    ]);
    expect(new Set(calls.map(({ id }) => id)).size).toBe(2);
  });

  it('leaves out a call that names no function', () => {
    expect(assemble({ index: 0, id: 'a', arguments: '{}' })).toEqual([]);
  });
});
