import { useText } from '../../ui/use-text.ts';
import classes from './change-table.module.css';

type Fields = Readonly<Record<string, unknown>>;

/** What each field was before and became, side by side. */
export function ChangeTable({ before, after }: { before: Fields; after: Fields }) {
  const say = useText();
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return (
    <table className={classes['changes']} aria-label={say('audit.changes')}>
      <thead>
        <tr>
          <th scope="col">{say('audit.field')}</th>
          <th scope="col">{say('audit.before')}</th>
          <th scope="col">{say('audit.after')}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{shown(before[name])}</td>
            <td>{shown(after[name])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}
