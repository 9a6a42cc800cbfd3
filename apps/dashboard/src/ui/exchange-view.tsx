import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Exchange } from '../api/use-exchanges.ts';
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
      {citations.length === 0 ? null : (
        <ol aria-label={say('chat.sources')} className={classes['citations']}>
          {citations.map(({ number, documentTitle, quote }) => (
            <li key={number} value={number}>
              <span className={classes['document']}>{documentTitle}</span> <q dir="auto">{quote}</q>
            </li>
          ))}
        </ol>
      )}
      {children}
    </>
  );
}
