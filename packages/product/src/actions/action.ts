import type { ActionParameters, ActionReply, FormField } from '@parley/contract/actions';
import type { BotId, ContactId, ConversationId } from '@parley/contract/ids';
import type { WidgetLanguage } from '@parley/contract/widget';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import type { Passage } from '../knowledge/public.ts';

/** Arguments that were checked against the action's parameters. */
export type ActionArguments = Readonly<Record<string, string | number | boolean>>;

/** Where an action is called, and for whom. */
export interface ActionPlace {
  readonly scope: TenantScope;
  readonly botId: BotId;
  readonly contactId: ContactId;
  /** Null before the first question. */
  readonly conversationId: ConversationId | null;
  /** Aborted when the turn ends or the action's time is over. */
  readonly signal: AbortSignal;
}

/** A passage with what a citation of it shows. */
type CitablePassage = Pick<Passage, 'chunkId' | 'documentTitle' | 'headingPath' | 'text' | 'page' | 'url' | 'score' | 'asOf'>;

/** What came of an action. */
export interface ActionResult {
  /** Told to the model, as data. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What an answer may cite. */
  readonly passages?: readonly CitablePassage[];
  /** What the visitor is told who allowed it or filled it in. */
  readonly reply?: ActionReply;
}

/** A function a bot may call. */
export interface Action {
  /** As the model calls it. */
  readonly name: string;
  /** As people read it. */
  readonly title: string;
  /** What it does and when to call it: told to the model. */
  readonly description: string;
  readonly parameters: ActionParameters;
  /** `write` changes something, so a visitor is asked first. */
  readonly effect: 'read' | 'write';
  /** What the visitor fills in; null where the arguments are the model's. */
  readonly form: readonly FormField[] | null;
  /** What it says to visitors is in; undefined where its tenant wrote it. */
  readonly language?: WidgetLanguage;
  /** What else is wrong with what a visitor filled in, by field. */
  check?(db: TenantDb, given: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>>;
  run(place: ActionPlace, given: ActionArguments): Promise<ActionResult>;
}
