import { IconLifebuoy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { useText } from '../../ui/use-text.ts';
import classes from './tenant-notice.module.css';

/** Tells those who let support in that somebody is inside now. */
export function SupportInsideNotice() {
  const say = useText();
  const { slug, api } = useTenant();
  const { data } = useQuery({
    queryKey: ['tenant', slug, 'support', 'inside'],
    queryFn: ({ signal }) => take(api.GET('/v1/support-grants', { params: { query: { limit: 20 } }, signal })),
    refetchInterval: 30_000,
  });
  const names = data?.items.flatMap(({ lastVisit }) => (lastVisit?.inside ? [lastVisit.operator] : [])) ?? [];
  if (names.length === 0) return null;
  return (
    <div className={classes['notice']} role="status">
      <IconLifebuoy size={16} aria-hidden />
      <span className={classes['words']}>{say('support.inside', { name: [...new Set(names)].join(', ') })}</span>
      <Link to="/t/$slug/settings" params={{ slug }}>
        {say('support.look')}
      </Link>
    </div>
  );
}
