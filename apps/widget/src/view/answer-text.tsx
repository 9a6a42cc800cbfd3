import type { Citation } from '@parley/contract/stream-events';
import type { ComponentChildren } from 'preact';
import { fill } from '../locales/fill.ts';
import { useChatView } from './chat-context.ts';
import { type Block, type Inline, plainText } from './markdown.ts';

interface AnswerTextProps {
  blocks: Block[];
  citations: Citation[];
  /** Null until the answer is stored: its citations cannot be opened before. */
  messageId: string | null;
  unfinished: boolean;
}

/** Whether the words of a link do not say where it leads. */
function hidesHost({ href, children }: Extract<Inline, { type: 'link' }>): boolean {
  const { host } = new URL(href);
  return host !== '' && !plainText(children).toLowerCase().includes(host);
}

/** An answer as elements made one by one from what the parser allows; nothing in it can become markup by itself. */
export function AnswerText({ blocks, citations, messageId, unfinished }: AnswerTextProps) {
  const { text, openPassage } = useChatView();

  function cite(number: number): ComponentChildren {
    const citation = citations.find((candidate) => candidate.number === number);
    if (!citation) return unfinished ? null : `[${number}]`;
    return (
      <button
        type="button"
        class="chip"
        disabled={messageId === null}
        data-citation={number}
        aria-label={fill(text.sourceNumber, { number, title: citation.documentTitle })}
        onClick={() => messageId !== null && openPassage(messageId, number)}
      >
        {number}
      </button>
    );
  }

  function inline(node: Inline): ComponentChildren {
    switch (node.type) {
      case 'text':
        return node.text;
      case 'break':
        return <br />;
      case 'code':
        return <code dir="ltr">{node.text}</code>;
      case 'strong':
        return <strong>{node.children.map(inline)}</strong>;
      case 'em':
        return <em>{node.children.map(inline)}</em>;
      case 'link':
        return (
          <a href={node.href} target="_blank" rel="noopener noreferrer nofollow" title={node.href}>
            {node.children.map(inline)}
            {hidesHost(node) && <span class="where"> ({new URL(node.href).host})</span>}
          </a>
        );
      case 'cite':
        return cite(node.number);
      case 'unsupported':
        return (
          <span class="unsupported" role="img" aria-label={text.unsupported} title={text.unsupported}>
            ?
          </span>
        );
    }
  }

  function block(node: Block): ComponentChildren {
    switch (node.type) {
      case 'paragraph':
        return <p dir="auto">{node.children.map(inline)}</p>;
      case 'heading':
        return (
          <p dir="auto">
            <strong>{node.children.map(inline)}</strong>
          </p>
        );
      case 'code':
        return (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: wide code has to be scrollable by keyboard.
          <pre dir="ltr" tabIndex={0}>
            <code>{node.text}</code>
          </pre>
        );
      case 'quote':
        return <blockquote dir="auto">{node.children.map(block)}</blockquote>;
      case 'list': {
        const items = node.items.map((item) => (
          <li dir="auto">{item.map((part) => (part.type === 'paragraph' ? part.children.map(inline) : block(part)))}</li>
        ));
        return node.ordered ? <ol start={node.start}>{items}</ol> : <ul>{items}</ul>;
      }
      case 'table':
        return (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table has to be scrollable by keyboard.
          <div class="wide" tabIndex={0}>
            <table dir="auto">
              {node.rows.map((cells, row) => (
                <tr>{cells.map((cell) => (row === 0 ? <th scope="col">{cell.map(inline)}</th> : <td>{cell.map(inline)}</td>))}</tr>
              ))}
            </table>
          </div>
        );
    }
  }

  return <div class="answer-text">{blocks.map(block)}</div>;
}
