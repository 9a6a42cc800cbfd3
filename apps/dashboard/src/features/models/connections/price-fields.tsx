import { NumberInput, TextInput } from '@mantine/core';
import { Rows } from '../../../ui/rows.tsx';
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
  return (
    <Rows
      legend={say('connections.prices')}
      hint={say('connections.pricesHint')}
      addLabel={say('connections.addPrice')}
      rows={value}
      blank={() => ({ key: crypto.randomUUID(), model: '', input: '', cachedInput: '', cacheWrite: '', output: '' })}
      onChange={onChange}
      nameOf={({ model }) => model}
      error={error}
    >
      {(row, change) => (
        <>
          <TextInput
            label={say('connections.model')}
            maxLength={200}
            className={classes['model']}
            value={row.model}
            onChange={(event) => change({ model: event.currentTarget.value })}
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
              onChange={(given) => change({ [amount]: given })}
            />
          ))}
        </>
      )}
    </Rows>
  );
}
