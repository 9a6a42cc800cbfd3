import { useCallback, useEffect, useRef, useState } from 'react';
import { type BotConfig, useDraft } from '../editor/draft-context.ts';
import { type History, noHistory, remember, stepBack, stepForward } from './change-history.ts';

export type Widget = BotConfig['widget'];
type Looks = Pick<BotConfig, 'widget' | 'avatar'>;

/** The appearance in the draft, with what was changed on this screen remembered step by step. */
export interface AppearanceEditing {
  widget: Widget;
  avatar: BotConfig['avatar'];
  readOnly: boolean;
  /** Changes fields; `about` says what was changed, so that one thing typed is one step back. */
  put: (fields: Partial<Widget>, about?: string) => void;
  setAvatar: (avatar: BotConfig['avatar']) => void;
  undo: (() => void) | undefined;
  redo: (() => void) | undefined;
}

export function useAppearance(): AppearanceEditing {
  const { draft, change, readOnly } = useDraft();
  const [history, setHistory] = useState<History<Looks>>(noHistory);
  const now: Looks = { widget: draft.widget, avatar: draft.avatar };
  const alter = (looks: Partial<Looks>, about: string): void => {
    setHistory(remember(history, now, { about, at: Date.now() }));
    change(looks);
  };
  const step = (way: typeof stepBack | typeof stepForward): (() => void) | undefined => {
    const stepped = readOnly ? undefined : way(history, now);
    if (stepped === undefined) return undefined;
    return () => {
      setHistory(stepped.history);
      change(stepped.state);
    };
  };
  return {
    ...now,
    readOnly,
    put: (fields, about = Object.keys(fields).join()) => alter({ widget: { ...draft.widget, ...fields } }, about),
    setAvatar: (avatar) => alter({ avatar }, 'avatar'),
    undo: step(stepBack),
    redo: step(stepForward),
  };
}

/** Ctrl or ⌘ with Z, and with Shift or Y for the way back; within fields of this screen too, whose own undo knows nothing of the others. */
export function useUndoKeys({ undo, redo }: Pick<AppearanceEditing, 'undo' | 'redo'>) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef({ undo, redo });
  latest.current = { undo, redo };
  const onKey = useCallback((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const { target } = event;
    const isElsewhere = target instanceof HTMLElement && target.closest('input, textarea, [role="dialog"]') !== null;
    if (isElsewhere && !place.current?.contains(target as Node)) return;
    const key = event.key.toLowerCase();
    const way = key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' ? 'redo' : undefined;
    if (way === undefined) return;
    event.preventDefault();
    latest.current[way]?.();
  }, []);
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onKey]);
  return place;
}
