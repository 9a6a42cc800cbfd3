import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import classes from './rows.module.css';
import { useText } from './use-text.ts';

interface RowsProps<Row extends { key: string }> {
  legend: string;
  hint?: ReactNode;
  addLabel: string;
  rows: readonly Row[];
  /** What a new row holds. */
  blank: () => Row;
  onChange: (rows: Row[]) => void;
  /** What tells a row from the others, for a screen reader. */
  nameOf: (row: Row) => string;
  error?: ReactNode;
  /** The fields of a row. */
  children: (row: Row, change: (part: Partial<Row>) => void) => ReactNode;
}

/** A list of small things of one kind in a form: each with its fields, and a way to add and remove one. */
export function Rows<Row extends { key: string }>(props: RowsProps<Row>) {
  const { legend, hint, addLabel, rows, blank, onChange, nameOf, error, children } = props;
  const say = useText();
  const errorId = useId();
  const change = (key: string, part: Partial<Row>): void => onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return (
    <fieldset className={classes['rows']} {...(error ? { 'aria-describedby': errorId } : {})}>
      <legend>{legend}</legend>
      {hint === undefined ? null : <p className={classes['hint']}>{hint}</p>}
      {rows.map((row) => (
        <fieldset key={row.key} className={classes['row']}>
          <legend className={classes['hidden']}>{nameOf(row) || legend}</legend>
          {children(row, (part) => change(row.key, part))}
          <div>
            <Button
              variant="subtle"
              color="red"
              size="xs"
              aria-label={say('rows.removeOf', { name: nameOf(row) })}
              onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
            >
              {say('rows.remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      {error ? (
        <p id={errorId} role="alert" className={classes['error']}>
          {error}
        </p>
      ) : null}
      <Group mt="xs">
        <Button variant="default" size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => onChange([...rows, blank()])}>
          {addLabel}
        </Button>
      </Group>
    </fieldset>
  );
}
