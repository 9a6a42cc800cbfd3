import { botConfigSchema } from '@parley/contract/bots';
import { describe, expect, it } from 'vitest';
import { rebaseDraft } from './rebase-draft.ts';

const begun = botConfigSchema.parse({ greeting: 'Hi', instructions: 'Be kind.' });

describe('rebaseDraft', () => {
  it('keeps what both changed when the fields differ', () => {
    const { draft, clashes } = rebaseDraft({ begun, mine: { ...begun, greeting: 'Hej' }, theirs: { ...begun, instructions: 'Be brief.' } });
    expect(draft).toEqual({ ...begun, greeting: 'Hej', instructions: 'Be brief.' });
    expect(clashes).toEqual([]);
  });

  it('names a field that both changed, and keeps the change made here', () => {
    const { draft, clashes } = rebaseDraft({ begun, mine: { ...begun, greeting: 'Hej' }, theirs: { ...begun, greeting: 'Moin' } });
    expect(draft.greeting).toBe('Hej');
    expect(clashes).toEqual(['greeting']);
  });
});
