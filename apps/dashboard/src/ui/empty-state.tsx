import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  icon: Icon;
  title: string;
  text: string;
  /** What to do about it. */
  action?: ReactNode;
}

/** Says why there is nothing here yet, and offers the first step. */
export function EmptyState({ icon: Picture, title, text, action }: EmptyStateProps) {
  return (
    <div className={classes['empty']}>
      <span className={classes['icon']}>
        <Picture size={22} stroke={1.6} aria-hidden />
      </span>
      <h2 className={classes['title']}>{title}</h2>
      <p className={classes['text']}>{text}</p>
      {action}
    </div>
  );
}
