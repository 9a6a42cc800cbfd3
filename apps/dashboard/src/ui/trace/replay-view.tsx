import type { components } from '../../api/schema.generated.ts';
import { useText } from '../use-text.ts';
import classes from './trace-view.module.css';

type Replay = components['schemas']['Replay'];

/** What was said then beside what is said now, with the words in which they differ. */
export function ReplayView({ replay }: { replay: Replay }) {
  const say = useText();
  return (
    <div className={classes['sides']}>
      <Side title={say('replay.before')} answer={replay.before} words={replay.words} change="removed" />
      <Side
        title={say(replay.with === 'draft' ? 'replay.afterDraft' : 'replay.after')}
        answer={replay.after}
        words={replay.words}
        change="added"
      />
    </div>
  );
}

interface SideProps {
  title: string;
  answer: Replay['before'];
  words: Replay['words'];
  /** Which changed words stand on this side. */
  change: 'removed' | 'added';
}

function Side({ title, answer, words, change }: SideProps) {
  const say = useText();
  const Changed = change === 'removed' ? 'del' : 'ins';
  const { model, outcome, failure, actions, asked, citations } = answer;
  return (
    <section aria-label={title} className={classes['side']}>
      <h4 className={classes['heading']}>{title}</h4>
      <p className={classes['said']} dir="auto">
        {words
          .filter((piece) => piece.change === 'same' || piece.change === change)
          .map((piece, index) =>
            piece.change === 'same' ? (
              piece.text
            ) : (
              // Pieces have no names, and a comparison never changes.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <Changed key={index}>{piece.text}</Changed>
            ),
          )}
      </p>
      {citations.length === 0 ? null : (
        <ol className={classes['quotes']}>
          {citations.map(({ number, documentTitle, quote }) => (
            <li key={number} value={number}>
              {documentTitle} <q dir="auto">{quote}</q>
            </li>
          ))}
        </ol>
      )}
      <p className={classes['details']}>
        {[
          model ?? say('trace.noModel'),
          ...(outcome === null ? [] : [say(`replay.outcome.${outcome}`)]),
          ...(failure === null ? [] : [failure]),
          ...actions.map(({ name, outcome: did }) => `${name}: ${say(`trace.outcome.${did}`)}`),
          ...(asked === null ? [] : [asked]),
        ].join(' · ')}
      </p>
    </section>
  );
}
