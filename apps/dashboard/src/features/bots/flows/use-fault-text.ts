import type { FieldIssue } from '../../../api/problem.ts';
import type { MessageId } from '../../../locales/catalogue.ts';
import { useIssueText } from '../../../ui/form/use-issue-text.ts';
import { useText } from '../../../ui/use-text.ts';
import type { Flow } from './flow.ts';
import { type FlowField, placeInFlow } from './place-in-flow.ts';

const rules: Readonly<Record<string, MessageId>> = {
  id_taken: 'flow.fault.id_taken',
  no_step: 'flow.fault.no_step',
  not_asked: 'flow.fault.not_asked',
  options: 'flow.fault.options',
  bounds: 'flow.fault.bounds',
  leads_back: 'flow.fault.leads_back',
  not_heard: 'flow.fault.not_heard',
  begins_without_question: 'flow.fault.begins_without_question',
};

/** Says in the reader's language what the API does not accept of a flow, and in which field. */
export function useFaultText(flow: Flow): (issue: FieldIssue) => string {
  const say = useText();
  const issueText = useIssueText();
  return (issue) => {
    const rule = rules[issue.rule ?? ''];
    const fault = rule === undefined ? issueText(issue) : say(rule, { about: issue.about ?? '' });
    const { field } = placeInFlow(issue.path, flow);
    return field === undefined ? fault : say('flow.fault', { place: say(field satisfies FlowField), fault });
  };
}
