import type { Action } from './action.ts';

/** How bots' configurations name it. */
export const handOffName = 'hand_off';

/** Lets a model call a person. The turn that calls it ends there: what is said, and whether somebody is there, the conversation decides. */
export const handOffAction: Action = {
  name: handOffName,
  title: 'Talk to a person',
  description:
    'Calls a person to take over this conversation. Call it when the visitor asks for a human, or is upset and you cannot help. It ends your answer.',
  effect: 'read',
  form: null,
  parameters: { type: 'object', properties: {}, required: [], additionalProperties: false },
  run: () => Promise.resolve({ data: {} }),
};
