import { IconArrowLeft, IconDevices, IconFingerprint, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useSession } from '../../api/session.ts';
import { useText } from '../../ui/use-text.ts';
import { homeOf } from '../home-of.ts';
import { PersonMenu } from './person-menu.tsx';
import classes from './sidebar.module.css';

const ways = [
  { to: '/account/profile', label: 'account.profile', icon: IconUserCircle },
  { to: '/account/security', label: 'account.security', icon: IconFingerprint },
  { to: '/account/sessions', label: 'account.sessions', icon: IconDevices },
] as const;

/** The way back, and the ways to what a person may change about themselves. */
export function PersonSidebar() {
  const say = useText();
  const session = useSession();
  const home = homeOf(session);
  const tenant = session.tenants.find(({ slug }) => 'params' in home && slug === home.params.slug);
  return (
    <div className={classes['sidebar']}>
      <nav aria-label={say('shell.navigation')} className={classes['nav']}>
        <div className={classes['group']}>
          <Link {...home} className={classes['way']}>
            <IconArrowLeft size={18} stroke={1.6} aria-hidden className={classes['back'] ?? ''} />
            <span>{tenant === undefined ? say('action.back') : say('account.back', { tenant: tenant.name })}</span>
          </Link>
        </div>
        <div className={classes['group']}>
          <div className={classes['heading']}>{say('person.account')}</div>
          {ways.map(({ to, label, icon: Picture }) => (
            <Link key={to} to={to} className={classes['way']}>
              <Picture size={18} stroke={1.6} aria-hidden />
              <span>{say(label)}</span>
            </Link>
          ))}
        </div>
      </nav>
      <PersonMenu />
    </div>
  );
}
