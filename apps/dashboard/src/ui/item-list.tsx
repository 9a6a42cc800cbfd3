import type { ReactNode } from 'react';
import classes from './item-list.module.css';
import { Quiet } from './quiet.tsx';

interface ItemListProps {
  label: string;
  /** Said where there is nothing to list. */
  none: string;
  /** An `li` each: what it is, and what can be done with it at the end of the line. */
  children: readonly ReactNode[];
}

/** A short list of things of one kind within a section, such as secrets or links. */
export function ItemList({ label, none, children }: ItemListProps) {
  if (children.length === 0) return <Quiet>{none}</Quiet>;
  return (
    <ul className={classes['items']} aria-label={label}>
      {children}
    </ul>
  );
}
