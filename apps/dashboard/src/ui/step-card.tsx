import type { ReactNode } from 'react';
import { useHeading } from './page.tsx';
import classes from './step-card.module.css';
import { useText } from './use-text.ts';

interface StepCardProps {
  /** Counts from 1. */
  number: number;
  of: number;
  title: string;
  text?: ReactNode;
  children: ReactNode;
}

/** One step of several, alone on the screen. Its heading takes the focus when the step begins. */
export function StepCard({ number, of, title, text, children }: StepCardProps) {
  const say = useText();
  const heading = useHeading(title, String(number));
  return (
    <div className={classes['step']}>
      <div className={classes['progress']}>
        <span className={classes['bars']} aria-hidden>
          {Array.from({ length: of }, (_, index) => index + 1).map((each) => (
            <span key={each} data-done={each <= number || undefined} />
          ))}
        </span>
        {say('step.progress', { number, of })}
      </div>
      <h1 ref={heading} tabIndex={-1} className={classes['title']}>
        {title}
      </h1>
      {text === undefined ? null : <p className={classes['text']}>{text}</p>}
      {children}
    </div>
  );
}
