import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import classes from './root.module.css';

/** Around every screen. Says the title of a screen one arrives at, for those who do not see it change. */
export function Root() {
  return (
    <>
      <Outlet />
      <Announcer />
    </>
  );
}

function Announcer() {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const [text, setText] = useState('');
  useEffect(() => {
    if (path === undefined) return;
    // The screen names the tab in an effect of its own, which has run by the next frame.
    const frame = requestAnimationFrame(() => setText(document.title));
    return () => cancelAnimationFrame(frame);
  }, [path]);
  return (
    <div aria-live="polite" className={classes['announcer']}>
      {text}
    </div>
  );
}
