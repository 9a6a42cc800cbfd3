import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Parts } from '../parts/load-part.ts';
import { useChatView } from './chat-context.ts';
import { usePart } from './use-part.ts';

interface LaterProps<Name extends keyof Parts> {
  part: Name;
  /** How to leave a part that fills the panel; a part within the chat has no such thing. */
  onBack?: () => void;
  /** Draws with the part's components once they are here. */
  children: (part: Parts[Name]) => ComponentChildren;
}

/** Shows a part of the panel that is fetched when it is first needed, and says so with a way to try again when it cannot be. */
export function Later<Name extends keyof Parts>({ part: name, onBack, children }: LaterProps<Name>) {
  const { text } = useChatView();
  const [attempt, setAttempt] = useState(0);
  const part = usePart(name, attempt);

  if (typeof part === 'object') return children(part);
  return (
    <div class={onBack ? 'centred' : 'note'} role={part === 'failed' ? 'alert' : 'status'}>
      <p>{part === 'failed' ? text.partFailed : text.loadingPart}</p>
      {part === 'failed' && (
        <button type="button" class={onBack ? 'secondary' : 'quiet'} data-action="load-part" onClick={() => setAttempt(attempt + 1)}>
          {text.tryAgain}
        </button>
      )}
      {onBack && (
        <button type="button" class="quiet" data-action="back" onClick={onBack}>
          {text.back}
        </button>
      )}
    </div>
  );
}
