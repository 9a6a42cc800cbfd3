import type { ReactNode } from 'react';
import classes from './marked-text.module.css';

/** A passage's words, with the runs that met the question marked. */
export function MarkedText({ text, highlights }: { text: string; highlights: readonly { start: number; end: number }[] }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of highlights) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <p className={classes['text']} dir="auto">
      {parts}
      {text.slice(at)}
    </p>
  );
}
