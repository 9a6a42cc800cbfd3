import type { FlowMove, FlowPrompt } from '@parley/contract/flows';
import { useChatView } from './chat-context.ts';

/** What may be chosen where a flow waits, and the ways out of it. */
export function FlowBar({ prompt: { title, options, canSkip, canGoBack } }: { prompt: FlowPrompt }) {
  const { chat, text, focusComposer } = useChatView();
  function button(words: string, move?: FlowMove) {
    return (
      <button
        key={move ?? words}
        type="button"
        class={move ? 'quiet' : 'suggestion'}
        dir="auto"
        onClick={() => {
          void chat.ask(words, move);
          focusComposer();
        }}
      >
        {words}
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as these are.
    <div class="flow" role="group" aria-label={title}>
      {options.map((option) => button(option))}
      {canGoBack && button(text.flow_back, 'back')}
      {canSkip && button(text.flow_skip, 'skip')}
      {button(text.flow_cancel, 'cancel')}
    </div>
  );
}
