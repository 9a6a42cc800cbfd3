import {
  IconActivity,
  IconArrowLeft,
  IconBuilding,
  IconCpu,
  IconDoorEnter,
  IconListSearch,
  IconMail,
  IconSettings,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useSession } from '../../api/session.ts';
import { useText } from '../../ui/use-text.ts';
import { homeOf } from '../home-of.ts';
import { PersonMenu } from './person-menu.tsx';
import classes from './sidebar.module.css';

const ways = [
  { to: '/operator/tenants', label: 'operator.tenants', icon: IconBuilding },
  { to: '/operator/models', label: 'catalogue.title', icon: IconCpu },
  { to: '/operator/mails', label: 'mails.title', icon: IconMail },
  { to: '/operator/log', label: 'operator.log', icon: IconListSearch },
  { to: '/operator/health', label: 'health.title', icon: IconActivity },
  { to: '/operator/settings', label: 'system.title', icon: IconSettings },
] as const;

/** The ways to the operator's screens, into tenants where the operator is inside, and back to a tenant of one's own. */
export function OperatorSidebar() {
  const say = useText();
  const session = useSession();
  const home = homeOf(session);
  const own = session.tenants.find(({ slug }) => 'params' in home && slug === home.params.slug);
  return (
    <div className={classes['sidebar']}>
      {own === undefined ? null : (
        <Link to="/t/$slug" params={{ slug: own.slug }} className={classes['way']}>
          <IconArrowLeft size={18} stroke={1.6} aria-hidden className={classes['back'] ?? ''} />
          <span>{say('account.back', { tenant: own.name })}</span>
        </Link>
      )}
      <nav aria-label={say('shell.navigation')} className={classes['nav']}>
        <div className={classes['group']}>
          <div className={classes['heading']}>{say('operator.console')}</div>
          {ways.map(({ to, label, icon: Picture }) => (
            <Link key={to} to={to} className={classes['way']}>
              <Picture size={18} stroke={1.6} aria-hidden />
              <span>{say(label)}</span>
            </Link>
          ))}
        </div>
        {session.visits.length === 0 ? null : (
          <div className={classes['group']}>
            <div className={classes['heading']}>{say('operator.visits')}</div>
            {session.visits.map(({ id, name, slug }) => (
              <Link key={id} to="/t/$slug" params={{ slug }} className={classes['way']}>
                <IconDoorEnter size={18} stroke={1.6} aria-hidden />
                <span>{name}</span>
              </Link>
            ))}
          </div>
        )}
      </nav>
      <PersonMenu />
    </div>
  );
}
