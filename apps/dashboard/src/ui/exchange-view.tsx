import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Exchange } from '../api/use-exchanges.ts';
import { CitationList } from './citation-list.tsx';
import classes from './exchange-view.module.css';
import { useText } from './use-text.ts';

/** A question, its answer, the words the answer stands on, and whatever else belongs to it. */
export function ExchangeView({ exchange, children }: { exchange: Exchange; children?: ReactNode }) {
  const say = useText();
  const { question, answer, citations, state, actions } = exchange;
  return (
    <>
      <p className={classes['question']} dir="auto">
        {question}
      </p>
      <div className={classes['answer']} dir="auto">
        {actions.length > 0 && answer === '' ? <p className={classes['note']}>{actions.at(-1)}</p> : null}
        {answer === '' && state === 'answering' ? <Loader type="dots" size={24} aria-label={say('chat.answering')} /> : answer}
        {state === 'broken' ? <p className={classes['note']}>{say('chat.broken')}</p> : null}
        {state === 'declined' ? <p className={classes['note']}>{say('chat.declined')}</p> : null}
      </div>
      {citations.length === 0 ? null : <CitationList label={say('chat.sources')} citations={citations} />}
      {children}
    </>
  );
}
