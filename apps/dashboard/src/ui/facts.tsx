import type { ReactNode } from 'react';
import classes from './facts.module.css';

interface FactsProps {
  /** Each a name and what is known; what is null is left out. */
  facts: readonly (readonly [name: string, value: ReactNode])[];
}

/** What is known of one thing, name by name. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className={classes['facts']}>
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
