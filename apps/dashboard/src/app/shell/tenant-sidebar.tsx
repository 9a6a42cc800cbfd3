import { Link } from '@tanstack/react-router';
import { useTenant } from '../../api/tenant.ts';
import { useText } from '../../ui/use-text.ts';
import { navigation } from './navigation.ts';
import { PersonMenu } from './person-menu.tsx';
import classes from './sidebar.module.css';
import { TenantSwitcher } from './tenant-switcher.tsx';

/** The tenant, the ways to its screens, and the person. */
export function TenantSidebar() {
  const say = useText();
  const { slug, may } = useTenant();
  return (
    <div className={classes['sidebar']}>
      <TenantSwitcher />
      <nav aria-label={say('shell.navigation')} className={classes['nav']}>
        {navigation.map(({ heading, ways }) => {
          const offered = ways.filter(({ permission }) => may(permission));
          return offered.length === 0 ? null : (
            <div key={heading ?? 'first'} className={classes['group']}>
              {heading === undefined ? null : <div className={classes['heading']}>{say(heading)}</div>}
              {offered.map(({ to, label, icon: Picture }) => (
                <Link key={label} to={to} params={{ slug }} className={classes['way']}>
                  <Picture size={18} stroke={1.6} aria-hidden />
                  <span>{say(label)}</span>
                </Link>
              ))}
            </div>
          );
        })}
      </nav>
      <PersonMenu />
    </div>
  );
}
