import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { useDecimalSeparator } from '../../../ui/use-decimal-separator.ts';
import { useText } from '../../../ui/use-text.ts';
import classes from './price-fields.module.css';
import type { PriceRow } from './price-rows.ts';

interface PriceFieldsProps {
  value: PriceRow[];
  onChange: (rows: PriceRow[]) => void;
  error?: React.ReactNode;
}

const amounts = ['input', 'cachedInput', 'cacheWrite', 'output'] as const;

/** What models cost at a connection, for those whose price is not known or was agreed otherwise. */
export function PriceFields({ value, onChange, error }: PriceFieldsProps) {
  const say = useText();
  const decimalSeparator = useDecimalSeparator();
  const errorId = useId();
  const change = (key: string, part: Partial<PriceRow>): void =>
    onChange(value.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const add = (): void =>
    onChange([...value, { key: crypto.randomUUID(), model: '', input: '', cachedInput: '', cacheWrite: '', output: '' }]);
  return (
    <fieldset className={classes['prices']} {...(error ? { 'aria-describedby': errorId } : {})}>
      <legend>{say('connections.prices')}</legend>
      <p className={classes['hint']}>{say('connections.pricesHint')}</p>
      {value.map((row) => (
        <fieldset key={row.key} className={classes['row']}>
          <legend className={classes['hidden']}>{say('connections.priceOf', { model: row.model })}</legend>
          <TextInput
            label={say('connections.model')}
            maxLength={200}
            className={classes['model']}
            value={row.model}
            onChange={(event) => change(row.key, { model: event.currentTarget.value })}
          />
          {amounts.map((amount) => (
            <NumberInput
              key={amount}
              label={say(`connections.${amount}`)}
              min={0}
              max={999_999}
              decimalScale={6}
              decimalSeparator={decimalSeparator}
              hideControls
              value={row[amount]}
              onChange={(given) => change(row.key, { [amount]: given })}
            />
          ))}
          <Button
            variant="subtle"
            color="red"
            size="xs"
            aria-label={say('connections.removePriceOf', { model: row.model })}
            onClick={() => onChange(value.filter(({ key }) => key !== row.key))}
          >
            {say('connections.removePrice')}
          </Button>
        </fieldset>
      ))}
      {error ? (
        <p id={errorId} role="alert" className={classes['error']}>
          {error}
        </p>
      ) : null}
      <Group mt="xs">
        <Button variant="default" size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
          {say('connections.addPrice')}
        </Button>
      </Group>
    </fieldset>
  );
}
