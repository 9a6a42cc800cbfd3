import type { ReactNode } from 'react';
import classes from './status.module.css';

interface StatusProps {
  /** `good` runs, `quiet` rests, `waiting` is on its way, `bad` needs somebody. The words say it too: colour alone says nothing. */
  tone: 'good' | 'quiet' | 'waiting' | 'bad';
  children: ReactNode;
}

/** The state of something, with a dot in its colour. */
export function Status({ tone, children }: StatusProps) {
  return (
    <span className={classes['status']} data-tone={tone}>
      {children}
    </span>
  );
}
