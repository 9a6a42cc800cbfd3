import type { CitedPassage } from '@parley/contract/chat';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../locales/fill.ts';
import { failedWith } from '../transport/chat-error.ts';
import { asOf } from './as-of.ts';
import { useChatView } from './chat-context.ts';
import { Icon } from './icons.tsx';
import { safeHref } from './safe-href.ts';
import { SubView } from './sub-view.tsx';

function Passage({ passage }: { passage: CitedPassage }) {
  const { text } = useChatView();
  const { citation, start, end } = passage;
  const outdated = asOf(citation, text);
  const mark = useRef<HTMLElement>(null);
  const href = citation.url === undefined ? undefined : safeHref(citation.url);
  useLayoutEffect(() => mark.current?.scrollIntoView({ block: 'center' }), []);
  return (
    <>
      <h3 class="document" dir="auto">
        {citation.documentTitle}
      </h3>
      <p class="where" dir="auto">
        {[
          ...citation.headingPath.filter((heading) => heading !== citation.documentTitle),
          ...(citation.page === undefined ? [] : [fill(text.page, { page: citation.page })]),
          ...(outdated === undefined ? [] : [outdated]),
        ].join(' › ')}
      </p>
      <blockquote class="passage" dir="auto">
        {passage.text.slice(0, start)}
        <mark ref={mark}>{passage.text.slice(start, end)}</mark>
        {passage.text.slice(end)}
      </blockquote>
      {href !== undefined && (
        <a class="secondary" href={href} target="_blank" rel="noopener noreferrer nofollow">
          {fill(text.openSource, { host: new URL(href).host })}
          <Icon name="out" />
        </a>
      )}
    </>
  );
}

/** The stored passage that a citation points into, with the quoted words marked. */
export function PassageView({ messageId, citationNumber, onBack }: { messageId: string; citationNumber: number; onBack: () => void }) {
  const { chat, text } = useChatView();
  const [passage, setPassage] = useState<CitedPassage | 'loading' | 'failed' | 'gone'>('loading');
  const [attempt, setAttempt] = useState(0);

  function load(): void {
    setPassage('loading');
    chat.passage(messageId, citationNumber).then(setPassage, (error: unknown) => {
      setPassage(failedWith(error, 'not_found') ? 'gone' : 'failed');
    });
  }
  useEffect(load, [messageId, citationNumber, attempt]);

  return (
    <SubView title={`${text.passage} ${citationNumber}`} onBack={onBack} focusKey={attempt}>
      {passage === 'loading' && <p role="status">{text.passageLoading}</p>}
      {passage === 'gone' && <p role="alert">{text.passageGone}</p>}
      {passage === 'failed' && (
        <div role="alert">
          <p>{text.passageFailed}</p>
          <button type="button" class="secondary" onClick={() => setAttempt(attempt + 1)}>
            {text.tryAgain}
          </button>
        </div>
      )}
      {typeof passage === 'object' && <Passage passage={passage} />}
    </SubView>
  );
}
