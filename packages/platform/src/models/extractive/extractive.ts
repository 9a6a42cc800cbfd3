import { type ModelEvent, type ModelProvider, type ModelRequest, noAnswerMarker } from '../model-port.ts';
import { chooseQuotes } from './choose-quotes.ts';
import { isCutList, tableAround } from './find-list.ts';
import { readPassages } from './read-passages.ts';
import { readQuestion } from './read-question.ts';

const name = 'extractive';
/** No model runs, so no token is spent: the counts are true. */
const usage = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 };
const wordsPerPiece = 4;
/** Follows what is quoted of a list that is too long. */
const goesOn = ' …';

/**
 * Answers without a model: with sentences of the request's passages, word for word, each quote followed by ` [n]`, quotes
 * of different places in paragraphs of their own. Needs no key, no network and no configuration, and never invents.
 * Instructions, tools, temperature and `maxOutputTokens` mean nothing to it.
 */
export function createExtractiveProvider(): ModelProvider {
  return {
    name,
    defaultModel: name,
    stream,
    check: () => Promise.resolve({ ok: true }),
    close: () => Promise.resolve(),
  };
}

async function* stream(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelEvent, void, undefined> {
  if (!signal.aborted) {
    for (const text of pieces(answerFrom(request))) {
      // Gives way to whoever else is waiting, and an abort the chance to be heard.
      await Promise.resolve();
      if (signal.aborted) break;
      yield { type: 'text', text };
    }
  }
  yield signal.aborted ? { type: 'cancelled', usage } : { type: 'finished', reason: 'stop', usage };
}

function answerFrom({ messages, passages }: ModelRequest): string {
  const question = readQuestion(messages);
  const quotes = chooseQuotes(question, readPassages(passages, question.wants));
  if (quotes.length === 0) return noAnswerMarker;
  return quotes
    .map((quote) => {
      const { passage, first, last } = quote;
      const textOf = (from: number, to: number): string => passage.text.slice(passage.sentences[from]?.start, passage.sentences[to]?.end);
      const head = tableAround(passage, first)?.first ?? first;
      // Without the table's head nobody knows what its cells mean.
      const text = head < first ? `${textOf(head, head)}\n${textOf(first, last)}` : textOf(first, last);
      return `${text} [${passage.number}]${isCutList(passage, quote) ? goesOn : ''}`;
    })
    .join('\n\n');
}

/** A few words at a time, so that an answer appears as from any other model. Joined they are the text again. */
function pieces(text: string): string[] {
  const parts = text.match(/\s*\S+/g) ?? [];
  const groups: string[] = [];
  for (let index = 0; index < parts.length; index += wordsPerPiece) groups.push(parts.slice(index, index + wordsPerPiece).join(''));
  return groups;
}
