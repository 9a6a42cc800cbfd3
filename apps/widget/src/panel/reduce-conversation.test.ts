import type { ChatHistory, ChatMessage } from '@parley/contract/chat';
import type { Citation, StreamEvent } from '@parley/contract/stream-events';
import { describe, expect, it } from 'vitest';
import { plainOptions } from '../../dev/plain-options.ts';
import type { Conversation, ConversationAction } from './conversation.ts';
import { emptyConversation, promptOf } from './conversation.ts';
import { reduceConversation } from './reduce-conversation.ts';

const bot = { id: 'bot_1', name: 'Bot', avatar: null, greeting: 'Hi', suggestedQuestions: [], logo: null, options: plainOptions };
const citation: Citation = { number: 1, documentTitle: 'Guide', headingPath: [], quote: 'words' };
const started: StreamEvent = { type: 'turn.started', turnId: 'trn_1', conversationId: 'cnv_1', questionMessageId: 'msg_1' };
const completed: StreamEvent = { type: 'turn.completed', messageId: 'msg_2', outcome: 'answered', grounded: true, offers: [] };
const ready: ConversationAction = { type: 'opened', bot, identified: false, history: null };
const asked: ConversationAction = { type: 'asked', key: 'k', question: 'Why?', flow: undefined, attachments: [], person: false };

function after(...actions: ConversationAction[]): Conversation {
  return actions.reduce(reduceConversation, emptyConversation);
}

const happened = (...events: StreamEvent[]) => events.map((event): ConversationAction => ({ type: 'happened', key: 'k', event }));
const say = (text: string): StreamEvent => ({ type: 'answer.delta', text });

function message(author: ChatMessage['author'], turnId: string, text: string, changes: Partial<ChatMessage> = {}): ChatMessage {
  const none = { citations: [], unsupported: [], outcome: null, interruptReason: null, grounded: null, offers: [] };
  return { id: `msg_${turnId}_${author}`, turnId, author, text, ...none, createdAt: '2026-01-01T00:00:00Z', ...changes };
}

function history(messages: ChatMessage[], runningTurnId: string | null = null): ChatHistory {
  return { conversationId: 'cnv_1', messages, runningTurnId, prompt: null };
}

describe('reduceConversation', () => {
  it('builds an answer from its pieces', () => {
    const { turns, conversationId } = after(
      ready,
      asked,
      ...happened(started, say('Because '), { type: 'answer.citation', citation }, say('so [1].'), completed),
    );
    expect(conversationId).toBe('cnv_1');
    expect(turns).toMatchObject([
      { question: 'Why?', answer: 'Because so [1].', citations: [citation], status: 'completed', messageId: 'msg_2', grounded: true },
    ]);
  });

  it('shows each word once when a stream is read again from its beginning', () => {
    const { turns } = after(ready, asked, ...happened(started, say('One '), started, say('One '), say('two'), completed));
    expect(turns[0]?.answer).toBe('One two');
  });

  it('keeps what was said when an answer is interrupted or fails', () => {
    const interrupted = after(
      ready,
      asked,
      ...happened(started, say('Half'), { type: 'turn.interrupted', messageId: null, reason: 'stopped' }),
    );
    expect(interrupted.turns[0]).toMatchObject({ answer: 'Half', status: 'interrupted', interruptReason: 'stopped' });
    const failed = after(
      ready,
      asked,
      ...happened(started, say('Half'), {
        type: 'turn.failed',
        code: 'model_unavailable',
        title: '',
        retryable: true,
        offers: ['leave_message'],
      }),
    );
    expect(failed.turns[0]).toMatchObject({
      answer: 'Half',
      status: 'failed',
      offers: ['leave_message'],
      failure: { code: 'model_unavailable', sameQuestion: false },
    });
    const failure = { code: 'question_limit_reached', retryable: false, sameQuestion: false };
    const limited = after(ready, asked, { type: 'turnFailed', key: failed.turns[0]?.key ?? '', failure });
    expect(limited.turns[0]).toMatchObject({ status: 'failed', offers: ['leave_message'] });
  });

  it('ignores events it does not know', () => {
    const before = after(ready, asked, ...happened(started));
    const unknown = { type: 'answer.thought', text: 'hm' } as unknown as StreamEvent;
    expect(reduceConversation(before, { type: 'happened', key: 'k', event: unknown }).turns).toEqual(before.turns);
  });

  it('ends reconnecting with the next event', () => {
    const lost = after(ready, asked, ...happened(started), { type: 'connectionChanged', key: 'k', reconnecting: true });
    expect(lost.turns[0]?.reconnecting).toBe(true);
    expect(reduceConversation(lost, { type: 'happened', key: 'k', event: say('on') }).turns[0]?.reconnecting).toBe(false);
  });

  const prompt = { title: 'Demo', type: 'text' as const, options: [], canSkip: false, canGoBack: false };

  it('knows what a flow waits for, also after a turn that failed, until a turn ends without asking', () => {
    const waiting = [ready, asked, ...happened(started, { type: 'flow.asked', prompt }, completed)];
    const failure = { code: 'unavailable', retryable: true, sameQuestion: true };
    const other: ConversationAction = { ...asked, key: 'other' };
    expect(promptOf(after(...waiting))).toEqual(prompt);
    expect(promptOf(after(...waiting, other, { type: 'turnFailed', key: 'other', failure }))).toEqual(prompt);
    expect(promptOf(after(...waiting, other, { type: 'happened', key: 'other', event: completed }))).toBeNull();
  });

  it('keeps what a flow of the page said before the first answer to it', () => {
    const visit = { paths: [], afterSeconds: 0, visitors: 'all' as const };
    const begun = after(ready, { type: 'flowBegun', opening: { name: 'demo', text: 'Your name?', prompt, visit } });
    expect(promptOf(begun)).toEqual(prompt);
    const { opening, turns } = reduceConversation(begun, { ...asked, flow: { start: 'demo' } });
    expect(opening).toBeNull();
    expect(turns).toMatchObject([{ opening: 'Your name?', flow: { start: 'demo' } }]);
  });

  it('asks again in the same place with the same client id', () => {
    const failure = { code: 'unreachable', retryable: true, sameQuestion: true };
    const { turns } = after(ready, asked, { type: 'turnFailed', key: 'k', failure }, asked);
    expect(turns).toMatchObject([{ key: 'k', status: 'sending', failure: null }]);
  });

  it('brings a history back as turns', () => {
    const { turns, conversationId } = after({
      type: 'opened',
      identified: true,
      bot,
      history: history(
        [
          message('contact', 'trn_1', 'First?'),
          message('bot', 'trn_1', 'Yes [1].', { citations: [citation], outcome: 'answered', grounded: true }),
          message('contact', 'trn_2', 'Second?'),
          message('bot', 'trn_2', 'Wel', { interruptReason: 'restarted' }),
          message('contact', 'trn_3', 'Third?'),
          message('contact', 'trn_4', 'Fourth?'),
        ],
        'trn_4',
      ),
    });
    expect(conversationId).toBe('cnv_1');
    expect(turns.map(({ question, answer, status }) => [question, answer, status])).toEqual([
      ['First?', 'Yes [1].', 'completed'],
      ['Second?', 'Wel', 'interrupted'],
      ['Third?', '', 'failed'],
      ['Fourth?', '', 'answering'],
    ]);
    expect(turns[2]?.failure?.code).toBe('no_answer');
  });

  it("lets the server's record replace what a broken stream left, but keeps keys and questions that never arrived", () => {
    const record = history([message('contact', 'trn_1', 'Why?'), message('bot', 'trn_1', 'Because.', { outcome: 'answered' })]);
    const { turns } = after(
      ready,
      asked,
      ...happened(started, say('Beca'), completed),
      { type: 'asked', key: 'unsent', question: 'And?', flow: undefined, attachments: [], person: false },
      { type: 'recordRead', history: record },
    );
    expect(turns.map(({ key, answer }) => [key, answer])).toEqual([
      ['k', 'Because.'],
      ['unsent', ''],
    ]);
  });

  it('does not mix the record of another conversation in', () => {
    const before = after(ready, asked, ...happened(started, say('Text')), { type: 'cleared' });
    expect(reduceConversation(before, { type: 'recordRead', history: history([message('contact', 'trn_1', 'Why?')]) })).toBe(before);
  });

  it('goes on with an earlier conversation in place of the present one', () => {
    const earlier = history([message('contact', 'trn_9', 'Before?'), message('bot', 'trn_9', 'Yes.', { outcome: 'answered' })]);
    const { phase, conversationId, turns } = after(ready, asked, ...happened(started, say('Text')), { type: 'resumed', history: earlier });
    expect([phase, conversationId]).toEqual(['ready', earlier.conversationId]);
    expect(turns).toMatchObject([{ question: 'Before?', answer: 'Yes.', status: 'completed' }]);
  });

  it('forgets everything but the bot for a new conversation', () => {
    expect(after(ready, asked, ...happened(started), { type: 'cleared' })).toEqual({ ...emptyConversation, phase: 'ready', bot });
  });
});
