import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

interface SectionProps {
  title: string;
  description?: ReactNode;
  /** Beside the title. */
  action?: ReactNode;
  children: ReactNode;
}

/** A titled part of a screen, in a frame. */
export function Section({ title, description, action, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes['section']}>
      <div className={classes['head']}>
        <div className={classes['titles']}>
          <h2 id={id} className={classes['title']}>
            {title}
          </h2>
          {description === undefined ? null : <p className={classes['description']}>{description}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
