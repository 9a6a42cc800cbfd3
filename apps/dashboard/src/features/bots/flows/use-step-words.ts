import { useText } from '../../../ui/use-text.ts';

/** What a new flow and a new step say until somebody writes something better. */
export function useStepWords() {
  const say = useText();
  return {
    title: say('flow.newTitle'),
    question: say('flow.newQuestion'),
    label: say('flow.newLabel'),
    invalid: say('flow.newInvalid'),
    done: say('flow.newDone'),
    cancel: say('flow.newCancel'),
  };
}
