import { createContext, useContext } from 'react';
import type { FieldIssue } from '../../../api/problem.ts';
import type { Bot } from '../use-bots.ts';

export type BotConfig = Bot['draft'];

/** The draft as it is being edited: what was typed and is not saved yet included. */
export interface DraftEditing {
  draft: BotConfig;
  /** Puts fields into the draft; it is kept when it is saved. */
  change: (fields: Partial<BotConfig>) => void;
  /** Whether anything waits to be saved. */
  changed: boolean;
  /** Nobody without the right to may change it. */
  readOnly: boolean;
  /** What the API did not accept, by its path in the draft. */
  issues: readonly FieldIssue[];
  /** Saves what waits; gives the bot as it is then. Rejects when it could not be saved. */
  save: () => Promise<Bot>;
  discard: () => void;
  saving: boolean;
  error: Error | null;
  /** The fields that somebody else changed too since this was begun, once a save has met theirs. */
  clashes: readonly string[] | null;
}

export const DraftContext = createContext<DraftEditing | undefined>(undefined);

/** The draft of the bot whose page is open. */
export function useDraft(): DraftEditing {
  const editing = useContext(DraftContext);
  if (editing === undefined) throw new Error('useDraft outside a bot page');
  return editing;
}
