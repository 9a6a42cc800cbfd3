import type { BotConfig } from '@parley/contract/bots';
import type { AskBody } from '@parley/contract/chat';
import type { ConversationPurpose } from '@parley/contract/conversations';
import { AppError } from '@parley/contract/errors';
import { type BotId, type BotVersionId, type ContactId, newId } from '@parley/contract/ids';
import { commitWithNext } from '@parley/platform/database/scoped-dialect';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { announceJobs } from '@parley/platform/jobs/insert-jobs';
import { type Actions, titledIn } from '../actions/public.ts';
import { spokenLanguage } from '../bots/public.ts';
import type { TenantModels } from '../models/public.ts';
import type { NewUsageEvent } from '../usage/public.ts';
import { askVisitor } from './action-rules.ts';
import { answerCourtesy } from './answer-courtesy.ts';
import { sendAttachments } from './attachments/attachments.store.ts';
import { fallbackAt } from './fallback-at.ts';
import { endWithoutBot } from './flows/end-without-bot.ts';
import { flowOfTurn } from './flows/flow-of-turn.ts';
import { personAnswerAt } from './handoff/person-answer.ts';
import { personOf } from './handoff/person-of.ts';
import { languageOf } from './language-of.ts';
import { applySpend, planSpend } from './plan-spend.ts';
import { refuseRepetition } from './refuse-repetition.ts';
import { requireQuestionRoom } from './require-question-room.ts';
import type { BegunTurn, CallerFunctions, PastMessage, Turn } from './turn.ts';
import { readTurnStart, writeTurnStart } from './turn-start.store.ts';
import { findTurnByClientId } from './turns.store.ts';
import { requireVisitorData } from './visitor-data/require-visitor-data.ts';

/** What a program of the tenant that asks may say of its question beyond what a visitor does. */
export interface AskSettings {
  /** What was said before; what is stored of the conversation when left out. */
  history?: readonly PastMessage[];
  /** The bot's configuration as it holds for this question. */
  adjust?: (config: BotConfig) => BotConfig;
  /** Functions of its own, and the question they help to answer: what came of them is what is asked now. */
  caller?: (CallerFunctions & { readonly question: string }) | undefined;
  /** The version a new conversation begins with; the published one when left out. */
  botVersionId?: BotVersionId | undefined;
  /** `live` when left out. Any other is no conversation of a visitor: it counts neither as one nor against what one may ask in a day. */
  purpose?: ConversationPurpose | undefined;
}

export interface BeginTurnInput extends AskBody, AskSettings {
  botId: BotId;
  contactId: ContactId;
  /** Where a conversation that is new goes on in the visitor's browser. */
  page?: string | undefined;
  leaseMs: number;
  /** Milliseconds since 1970. */
  now: number;
  models: Pick<TenantModels, 'ladder' | 'leftOut' | 'spendKeys'>;
  actions: Pick<Actions, 'offered'>;
  /** How large a prompt may be. */
  maxInputTokens: number;
  /** Told of a turn that asks its bot, once every rule has let it in and before it is stored. */
  letIn?: ((turn: BegunTurn) => void) | undefined;
}

/** The question was accepted now, or it had been before and its turn is the one to follow. */
export type TurnStart = { state: 'begun'; turn: BegunTurn } | { state: 'known'; turn: Turn };

const rememberedMessages = 12;

/** Appends a question in one short transaction. The same `clientId` of the same contact never begins a second turn. */
export async function beginTurn(scope: TenantScope, input: BeginTurnInput): Promise<TurnStart> {
  try {
    return await scope.transaction((db) => append(db, input));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'already_exists') throw error;
    // Two requests met: either this very question was appended by the other, or another question runs.
    const turn = await scope.transaction((db) => findTurnByClientId(db, input.contactId, input.clientId));
    if (turn === undefined) throw new AppError('turn_in_progress', { cause: error });
    return { state: 'known', turn };
  }
}

async function append(db: TenantDb, { purpose = 'live', ...input }: BeginTurnInput): Promise<TurnStart> {
  const { known, version, conversation } = await readTurnStart(db, {
    botId: input.botId,
    botVersionId: input.botVersionId,
    contactId: input.contactId,
    clientId: input.clientId,
    conversationId: input.conversationId,
    purpose,
    historyLimit: rememberedMessages,
  });
  if (known !== undefined) return { state: 'known', turn: known };
  if (version === undefined) throw new AppError('bot_not_published');
  const isNewConversation = input.conversationId === undefined;
  if (!isNewConversation && conversation === undefined) throw new AppError('not_found');
  if (conversation?.isAnswering) throw new AppError('turn_in_progress');
  const person = personOf(version.config, { asked: input.person, handoff: conversation?.handoff ?? null });
  // Whoever gives a history of their own keeps no place in a flow here.
  let flow =
    input.history === undefined && person === undefined
      ? flowOfTurn(version.config, { stored: conversation?.flow, asked: input, at: new Date(input.now) })
      : undefined;
  if (purpose !== 'answer_test' && input.history === undefined && person === undefined)
    await requireVisitorData(db, version.config.chat, {
      ...input,
      turnCount: conversation?.turnCount ?? 0,
      flow: flow?.flow.name,
    });
  let asksBot = person === undefined && (flow === undefined || flow.asksBot);
  if (asksBot) {
    const { turnsPerVisitorPerDay, ...limits } = version.config.limits;
    const isFromOutside = purpose === 'live' || purpose === 'preview';
    const ofVisitor = isFromOutside ? turnsPerVisitorPerDay : null;
    // Members who try a bot, and programs that bring a history of their own, may ask the same as often as they like.
    // What ends a flow is an answer, and may be the same as others before it.
    if (isFromOutside && input.history === undefined && flow?.ended !== 'model')
      await refuseRepetition(db, {
        conversationId: input.conversationId,
        text: input.text,
        history: conversation?.history ?? [],
        now: input.now,
      });
    const room = requireQuestionRoom(
      db,
      { ...limits, turnsPerVisitorPerDay: ofVisitor },
      { ...input, turnCount: conversation?.turnCount ?? 0 },
    );
    await room.catch((error: unknown) => {
      if (flow?.ended !== 'model' || !(error instanceof AppError) || error.code !== 'question_limit_reached') throw error;
      flow = endWithoutBot(flow);
      asksBot = false;
    });
  }
  const asked = input.adjust?.(version.config) ?? version.config;
  const config = { ...asked, fallbackText: fallbackAt(asked, new Date(input.now)) };
  const language = languageOf(config, input.language);
  const offer = config.actions === version.config.actions ? version.offer : undefined;
  const actions =
    config.actions.length === 0
      ? []
      : await input.actions.offered(db, config.actions, { read: offer, language: spokenLanguage(config, input.language) });
  const question = flow?.question ?? input.caller?.question ?? input.text;
  const turn: BegunTurn = {
    id: newId('turn'),
    botId: input.botId,
    contactId: input.contactId,
    conversationId: input.conversationId ?? newId('conversation'),
    botVersionId: version.id,
    questionMessageId: newId('message'),
    question,
    context: input.context,
    config,
    adjusted: adjustmentsOf(version.config, config),
    history: input.history ?? conversation?.history ?? [],
    ladder: asksBot ? ladderOf(input, config) : [],
    actions: actions.map((action) => titledIn(language, action)),
    caller: input.caller,
    spendKeys: [],
    reservation: undefined,
    limited: false,
    passedOver: asksBot ? input.models.leftOut(config) : [],
    // What is only tried makes no lead.
    flow: purpose === 'live' ? flow : flow && { ...flow, flow: { ...flow.flow, keepAnswers: false } },
    person,
    personAnswer: personAnswerAt(config, { language, at: new Date(input.now) }),
    courtesy: answerCourtesy(config, { question, visitors: input.language }),
  };
  requireOwnNames(turn);
  const spend = asksBot ? planSpend(turn, input) : undefined;
  if (asksBot) input.letIn?.(turn);
  const sent = input.attachments ?? [];
  // Without files there is nothing to do afterwards.
  if (sent.length === 0) commitWithNext();
  const written = await writeTurnStart(db, {
    spend,
    usage: isNewConversation && purpose === 'live' ? [conversationStarted(turn)] : [],
    turnId: turn.id,
    conversationId: turn.conversationId,
    isNewConversation,
    botId: input.botId,
    botVersionId: version.id,
    contactId: input.contactId,
    clientId: input.clientId,
    purpose,
    leaseMs: input.leaseMs,
    questionMessageId: turn.questionMessageId,
    question: input.text,
    context: input.context,
    opening: flow?.opening ?? null,
    language: input.language,
    page: input.page,
    toPerson: person !== undefined && 'has' in person,
  });
  if (written === undefined) throw new AppError('not_found');
  if (written.alerts.length > 0) announceJobs();
  if (sent.length > 0) {
    const { attachments: limits } = config.chat;
    const attachments = await sendAttachments(db, { ...turn, ids: sent, messageId: turn.questionMessageId });
    if (limits === null || sent.length > limits.maxFiles || attachments.length < sent.length) throw new AppError('not_found');
    turn.attachments = attachments;
  }
  applySpend(turn, written, spend);
  return { state: 'begun', turn };
}

/** What must be called, or be data, needs a model. */
function ladderOf({ models, caller }: Pick<BeginTurnInput, 'models' | 'caller'>, config: BotConfig): BegunTurn['ladder'] {
  const ladder = models.ladder(config);
  if (caller?.must !== true && caller?.format === undefined) return ladder;
  const path = caller.must === true ? 'tool_choice' : 'response_format';
  const able = ladder.filter(({ providerName, tools }) => providerName !== 'extractive' && (tools || caller.must !== true));
  if (able.length > 0) return able;
  throw new AppError('invalid_request', { details: { issues: [{ in: 'body', path, message: 'This bot has no model that could.' }] } });
}

/** A model could not tell two functions of the same name apart. */
function requireOwnNames({ actions, caller }: BegunTurn): void {
  const taken = new Set([askVisitor.name, ...actions.map(({ name }) => name)]);
  const twice = caller?.tools.find(({ name }) => taken.has(name));
  if (twice === undefined) return;
  const message = `The bot has a function ${twice.name} of its own.`;
  throw new AppError('invalid_request', { details: { issues: [{ in: 'body', path: 'tools', message }] } });
}

function adjustmentsOf(version: BotConfig, config: BotConfig): Partial<BotConfig> {
  const names = Object.keys(config) as (keyof BotConfig)[];
  return Object.fromEntries(names.flatMap((name) => (config[name] === version[name] ? [] : [[name, config[name]]])));
}

function conversationStarted({ botId, conversationId }: BegunTurn): NewUsageEvent {
  return {
    idempotencyKey: `conversation.started:${conversationId}`,
    kind: 'conversation.started',
    botId,
    conversationId,
    turnId: null,
    provider: null,
    model: null,
    inputTokens: null,
    outputTokens: null,
    costUsd: null,
  };
}
