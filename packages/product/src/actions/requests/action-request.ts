import { randomBytes } from 'node:crypto';
import type { ActionReply, ActionRequest } from '@parley/contract/actions';
import { type ActionRequestId, type BotId, type ContactId, type ConversationId, formatId, newId, type TurnId } from '@parley/contract/ids';
import type { WidgetLanguage } from '@parley/contract/widget';
import type { Action, ActionArguments } from '../action.ts';

type Shown = Pick<ActionRequest, 'kind' | 'title' | 'fields'> & {
  /** Of a built-in form, which nobody wrote for its bot. */
  readonly language?: WidgetLanguage;
};

/** What a visitor is asked for by a bot, before it is answered. */
export interface NewActionRequest {
  readonly id: ActionRequestId;
  readonly action: string;
  readonly shown: Shown;
  /** What it is carried out with; a form's are what the model filled in. */
  readonly arguments: ActionArguments;
  readonly token: string;
}

/** Whose request it is. */
export interface RequestPlace {
  readonly botId: BotId;
  readonly contactId: ContactId;
  readonly conversationId: ConversationId | null;
  readonly turnId: TurnId | null;
}

/** A request as stored. */
export interface StoredActionRequest extends NewActionRequest, RequestPlace {
  readonly status: ActionRequest['status'];
  readonly reply: ActionReply | null;
}

/** Makes the request for an action that a visitor must fill in or allow. */
export function newActionRequest(action: Action, given: ActionArguments): NewActionRequest {
  const fields =
    action.form === null
      ? Object.entries(given).map(([name, value]) => ({
          ...{ name, label: action.parameters.properties[name]?.description ?? name, type: 'text' as const },
          ...{ required: false, options: [], value: String(value) },
        }))
      : action.form.map((field) => ({ ...field, options: [...field.options], value: String(given[field.name] ?? '') }));
  return {
    id: newId('actionRequest'),
    action: action.name,
    shown: {
      kind: action.form === null ? 'confirmation' : 'form',
      title: action.title,
      fields,
      ...(action.language === undefined ? {} : { language: action.language }),
    },
    arguments: given,
    token: randomBytes(24).toString('base64url'),
  };
}

/** A request as its visitor sees it. */
export function toActionRequest(request: NewActionRequest & Partial<Pick<StoredActionRequest, 'status' | 'reply'>>): ActionRequest {
  const { id, shown, token, status = 'waiting', reply = null } = request;
  const { kind, title, fields } = shown;
  return { id: formatId('actionRequest', id), kind, title, fields, status, token: status === 'waiting' ? token : null, reply };
}
