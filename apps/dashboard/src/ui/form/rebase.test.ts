import { botConfigSchema } from '@parley/contract/bots';
import { describe, expect, it } from 'vitest';
import { rebase } from './rebase.ts';

const begun = botConfigSchema.parse({ greeting: 'Hi', instructions: 'Be kind.' });

describe('rebase', () => {
  it('keeps what both changed when the fields differ', () => {
    const { rebased, clashes } = rebase({ begun, mine: { ...begun, greeting: 'Hej' }, theirs: { ...begun, instructions: 'Be brief.' } });
    expect(rebased).toEqual({ ...begun, greeting: 'Hej', instructions: 'Be brief.' });
    expect(clashes).toEqual([]);
  });

  it('names a field that both changed, and keeps the change made here', () => {
    const { rebased, clashes } = rebase({ begun, mine: { ...begun, greeting: 'Hej' }, theirs: { ...begun, greeting: 'Moin' } });
    expect(rebased.greeting).toBe('Hej');
    expect(clashes).toEqual(['greeting']);
  });
});
