import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './page.module.css';

interface PageProps {
  title: string;
  /** One sentence below the title. */
  description?: ReactNode;
  /** Above the title: the way back to what this is one of. */
  above?: ReactNode;
  /** Buttons that act on the page as a whole. */
  actions?: ReactNode;
  /** `narrow` for text and forms, `wide` for tables, `full` where two things stand side by side. */
  width?: 'narrow' | 'wide' | 'full';
  children: ReactNode;
}

let arrivedAt: string | undefined;

/** The frame of every screen: its heading names the browser's tab and takes the focus when one arrives from another screen. */
export function Page({ title, description, above, actions, width = 'wide', children }: PageProps) {
  const heading = useHeading(title);
  return (
    <div className={classes['page']} data-width={width}>
      <header className={classes['header']}>
        <div className={classes['titles']}>
          {above}
          <h1 ref={heading} tabIndex={-1} className={classes['title']}>
            {title}
          </h1>
          {description === undefined ? null : <div className={classes['description']}>{description}</div>}
        </div>
        {actions === undefined ? null : <div className={classes['actions']}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/**
 * Names the browser's tab after a heading, and moves the focus to it unless the page was just opened in the browser. `step` tells
 * screens apart that share an address.
 */
export function useHeading(title: string, step = '') {
  const heading = useRef<HTMLHeadingElement>(null);
  const path = useRouterState({ select: (state) => `${state.location.pathname}#${step}` });
  useEffect(() => {
    document.title = `${title} · Parley`;
  }, [title]);
  useEffect(() => {
    if (arrivedAt !== undefined && arrivedAt !== path) heading.current?.focus({ preventScroll: true });
    arrivedAt = path;
  }, [path]);
  return heading;
}
