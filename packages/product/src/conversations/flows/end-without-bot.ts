import { fillText } from './fill-text.ts';
import type { FlowTurn } from './flow-turn.ts';

/** A flow that was to end with an answer of the bot, where the bot may give none: it ends with its last words, and what was told is kept. */
export function endWithoutBot(turn: FlowTurn): FlowTurn {
  const answers = Object.fromEntries(turn.answers.map(({ name, value }) => [name, value]));
  return { ...turn, text: fillText(turn.flow.doneText, answers), ended: 'done', question: null, asksBot: false };
}
