import { describe, expect, it } from 'vitest';
import { blankDefinition, valuesOf } from './action-values.ts';
import { rebaseAction } from './rebase-action.ts';

const definition = { ...blankDefinition('http'), name: 'order_status', title: 'Order status', url: 'https://shop.example/' };
const begun = { definition, secretNames: ['kept', 'removed'], revision: 1, usedBy: [] };

describe('rebaseAction', () => {
  it('keeps what both entered, names what both changed, and loses no secret that was entered or added', () => {
    const [kept] = valuesOf(definition, begun.secretNames).secrets;
    const entered = { key: 'new', name: 'mine', value: 'entered', stored: false };
    const mine = {
      ...valuesOf(definition, begun.secretNames),
      ...{ title: 'Mine', description: 'Tells.', secrets: kept === undefined ? [] : [{ ...kept, value: 'changed' }, entered] },
    };
    const theirs = {
      definition: { ...definition, title: 'Theirs', url: 'https://shop.example/orders' },
      ...{ secretNames: ['added', 'kept', 'removed'], revision: 2, usedBy: [] },
    };
    const { values, clashes } = rebaseAction({ begun, mine, theirs });
    expect(values).toMatchObject({ title: 'Mine', description: 'Tells.', url: 'https://shop.example/orders' });
    expect(clashes).toEqual(['title']);
    expect(values.secrets.map(({ name, value, stored }) => [name, value, stored])).toEqual([
      ['added', '', true],
      ['kept', 'changed', true],
      ['mine', 'entered', false],
    ]);
  });
});
