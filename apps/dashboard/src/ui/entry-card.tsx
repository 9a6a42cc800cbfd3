import type { ReactNode } from 'react';
import classes from './entry-card.module.css';
import { useHeading } from './page.tsx';

interface EntryCardProps {
  title: string;
  /** One or two sentences below the title. */
  text?: ReactNode;
  children?: ReactNode;
  /** Below the card: where else one may want to go. */
  footer?: ReactNode;
}

/** The one card of a screen that stands alone, such as signing in. */
export function EntryCard({ title, text, children, footer }: EntryCardProps) {
  const heading = useHeading(title);
  return (
    <div className={classes['entry']}>
      <div className={classes['card']}>
        <h1 ref={heading} tabIndex={-1} className={classes['title']}>
          {title}
        </h1>
        {text === undefined ? null : <div className={classes['text']}>{text}</div>}
        {children}
      </div>
      {footer === undefined ? null : <div className={classes['footer']}>{footer}</div>}
    </div>
  );
}
