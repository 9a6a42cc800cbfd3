import { useText } from '../../../ui/use-text.ts';
import { useFieldName } from '../editor/use-field-name.ts';
import { changedLines } from './changed-lines.ts';
import classes from './diff-view.module.css';
import type { BotDiff } from './use-versions.ts';

/** What differs between two states of a bot, field by field; what was there is red and crossed by a minus, what is new is green with a plus. */
export function DiffView({ diff: { fields } }: { diff: BotDiff }) {
  const say = useText();
  const nameOf = useFieldName();
  if (fields.length === 0) return <p className={classes['none']}>{say('versions.same')}</p>;
  return (
    <div className={classes['fields']}>
      {fields.map((changed) => (
        <section key={changed.field} aria-label={say('versions.changeOf', { field: nameOf(changed.field) })}>
          <h3 className={classes['name']}>{nameOf(changed.field)}</h3>
          <div className={classes['lines']} dir="auto">
            {changedLines(changed, say).map(({ change, text }, index) => (
              // Lines have no names, and a comparison never changes.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <div key={index} className={classes['line']} data-change={change}>
                <span className={classes['sign']}>
                  {change === 'same' ? null : <span className={classes['hidden']}>{say(`versions.${change}`)}</span>}
                </span>
                <span className={classes['text']}>{text}</span>
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
