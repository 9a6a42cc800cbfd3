import { Loader } from '@mantine/core';
import { useText } from '../../ui/use-text.ts';
import classes from './exchange-view.module.css';
import type { Exchange } from './use-trial.ts';

/** A question, its answer, and the words the answer stands on. */
export function ExchangeView({ exchange }: { exchange: Exchange }) {
  const say = useText();
  const { question, answer, citations, state } = exchange;
  return (
    <>
      <p className={classes['question']} dir="auto">
        {question}
      </p>
      <div className={classes['answer']} dir="auto">
        {answer === '' && state === 'answering' ? <Loader type="dots" size={24} aria-label={say('start.answering')} /> : answer}
        {state === 'broken' ? <p className={classes['note']}>{say('start.broken')}</p> : null}
        {state === 'declined' ? <p className={classes['note']}>{say('start.declined')}</p> : null}
      </div>
      {citations.length === 0 ? null : (
        <ol aria-label={say('start.sources')} className={classes['citations']}>
          {citations.map(({ number, documentTitle, quote }) => (
            <li key={number} value={number}>
              <span className={classes['document']}>{documentTitle}</span> <q dir="auto">{quote}</q>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
