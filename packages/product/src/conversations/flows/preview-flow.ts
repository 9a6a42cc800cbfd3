import type { FlowPreview, PreviewFlowBody } from '@parley/contract/flows';
import { advanceFlow, beginFlow } from './advance-flow.ts';
import { promptOf } from './flow-turn.ts';

/** Goes through a flow with what a visitor would say and do, without a conversation: nothing is stored, and no model is asked. */
export function previewFlow({ flow, answers }: PreviewFlowBody): FlowPreview {
  let turn = beginFlow(flow);
  const messages: FlowPreview['messages'] = [];
  const say = () => {
    if (turn.text !== '') messages.push({ author: 'bot', text: turn.text });
  };
  say();
  for (const { text, move } of answers) {
    if (turn.state === null) break;
    messages.push({ author: 'contact', text });
    turn = advanceFlow(flow, turn.state, { text, move: move ?? undefined });
    say();
  }
  return {
    messages,
    prompt: promptOf(turn),
    answers: turn.answers.map(({ label, value }) => ({ label, value })),
    ended: turn.ended,
    question: turn.question,
  };
}
