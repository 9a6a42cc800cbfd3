import type { ActionParameters } from '@parley/contract/actions';
import type { BotId, ContactId, ConversationId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { Passage } from '../knowledge/public.ts';

/** Arguments that were checked against the action's parameters. */
export type ActionArguments = Readonly<Record<string, string | number | boolean>>;

/** Where an action is called, and for whom. */
export interface ActionPlace {
  readonly scope: TenantScope;
  readonly botId: BotId;
  readonly contactId: ContactId;
  readonly conversationId: ConversationId;
  /** Aborted when the turn ends or the action's time is over. */
  readonly signal: AbortSignal;
}

/** What came of an action. */
export interface ActionResult {
  /** Told to the model, as data. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What an answer may cite. */
  readonly passages?: readonly Passage[];
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
  run(place: ActionPlace, given: ActionArguments): Promise<ActionResult>;
}
