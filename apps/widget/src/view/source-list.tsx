import type { Citation } from '@parley/contract/stream-events';
import { fill } from '../locales/fill.ts';
import { asOf } from './as-of.ts';
import { useChatView } from './chat-context.ts';

/** The sources of an answer, in the order of their numbers; each opens its passage. */
export function SourceList({ citations, messageId }: { citations: Citation[]; messageId: string | null }) {
  const { text, openPassage } = useChatView();
  const ordered = [...citations].sort((one, other) => one.number - other.number);
  return (
    <div class="sources">
      <h3>{text.sources}</h3>
      <ol>
        {ordered.map(({ number, documentTitle, headingPath, page, ...citation }) => (
          <li key={number}>
            <button
              type="button"
              class="source"
              disabled={messageId === null}
              data-source={number}
              onClick={() => messageId !== null && openPassage(messageId, number)}
            >
              <span class="chip" aria-hidden="true">
                {number}
              </span>
              <span dir="auto">
                {documentTitle}
                <span class="where">
                  {page !== undefined && ` · ${fill(text.page, { page })}`}
                  {headingPath.length > 0 && ` · ${headingPath.at(-1)}`}
                  {citation.asOf !== undefined && ` · ${asOf(citation, text)}`}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
