import type { ReactNode } from 'react';
import classes from './name-with-sign.module.css';

interface NameWithSignProps {
  sign: ReactNode;
  name: ReactNode;
  /** In small below the name. */
  detail?: ReactNode;
}

/** The lead of a row: a sign, a name, and what tells it from others of that name. */
export function NameWithSign({ sign, name, detail }: NameWithSignProps) {
  return (
    <span className={classes['lead']}>
      {sign}
      <span className={classes['text']}>
        <span className={classes['name']}>{name}</span>
        {detail === undefined ? null : <span className={classes['detail']}>{detail}</span>}
      </span>
    </span>
  );
}
