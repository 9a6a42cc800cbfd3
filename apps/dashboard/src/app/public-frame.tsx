import { lazy, type ReactNode, Suspense } from 'react';
import { Logo } from '../ui/logo.tsx';
import classes from './public-frame.module.css';

interface PublicFrameProps {
  /** At the top, beside how things look. */
  action?: ReactNode;
  children: ReactNode;
}

/** Menus weigh as much as all else on these screens, and nobody waits for this one. */
const AppearanceMenu = lazy(async () => ({ default: (await import('../ui/appearance-menu.tsx')).AppearanceMenu }));

/** Around the screens for those who are not signed in: the sign of the house, one narrow column, and how things look. */
export function PublicFrame({ action, children }: PublicFrameProps) {
  return (
    <div className={classes['frame']}>
      <header className={classes['head']}>
        <Logo />
        <div className={classes['actions']}>
          {action}
          <Suspense fallback={<span className={classes['menu']} />}>
            <AppearanceMenu />
          </Suspense>
        </div>
      </header>
      <main id="main" className={classes['main']}>
        {children}
      </main>
    </div>
  );
}
