import { defineAction } from './define-plugin.ts';

defineAction({
  name: 'typed',
  title: 'Typed',
  description: 'Typed.',
  effect: 'read',
  properties: { country: { type: 'string', enum: ['SE', 'DE'] }, count: { type: 'integer' } },
  required: ['country'],
  async run({ country, count }) {
    const known: 'SE' | 'DE' = country;
    // @ts-expect-error what is not required may be missing
    const sure: number = count;
    return { data: { known, sure } };
  },
});

defineAction({
  name: 'typed',
  title: 'Typed',
  description: 'Typed.',
  effect: 'read',
  properties: { country: { type: 'string' } },
  // @ts-expect-error it requires what it does not describe
  required: ['city'],
  run: async () => ({ data: {} }),
});
