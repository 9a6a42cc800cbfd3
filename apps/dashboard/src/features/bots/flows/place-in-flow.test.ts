import { expect, it } from 'vitest';
import { newFlow, newStep } from './flow.ts';
import { placeInFlow } from './place-in-flow.ts';

const words = { title: 'Flow', question: 'Who?', label: 'Name', invalid: 'No.', done: 'Done.', cancel: 'Over.' };
const begun = newFlow([], words);
const flow = { ...begun, steps: [...begun.steps, newStep('branch', begun.steps, words)] };

it.each([
  ['steps.0.options', { step: 0, field: 'flow.options' }],
  ['steps.0.text', { step: 0, field: 'flow.words.ask' }],
  ['steps.1.cases.0.next', { step: 1, field: undefined }],
  ['doneText', { step: null, field: 'flow.doneText' }],
  ['name', { step: null, field: undefined }],
])('a fault at %s belongs to a step and to a field of the editor', (path, place) => {
  expect(placeInFlow(path, flow)).toEqual(place);
});
