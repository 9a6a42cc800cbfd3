import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useChatView } from './chat-context.ts';
import { Icon } from './icons.tsx';

interface SubViewProps {
  title: string;
  onBack: () => void;
  /** When it changes, the keyboard goes to the title: what had it before may be gone. */
  focusKey: string | number;
  children: ComponentChildren;
}

/** A page of the panel that lies over the chat; takes the keyboard when it appears. */
export function SubView({ title, onBack, focusKey, children }: SubViewProps) {
  const { text } = useChatView();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [focusKey]);
  return (
    <section class="sub-view" aria-labelledby="sub-view-title">
      <div class="sub-view-bar">
        <button type="button" class="plain" data-action="back" aria-label={text.back} title={text.back} onClick={onBack}>
          <Icon name="back" mirrored />
        </button>
        <h2 id="sub-view-title" tabIndex={-1} ref={heading}>
          {title}
        </h2>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the page has to be scrollable by keyboard. */}
      <div class="sub-view-body" tabIndex={0}>
        {children}
      </div>
    </section>
  );
}
