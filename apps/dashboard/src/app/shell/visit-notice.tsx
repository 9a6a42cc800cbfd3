import { Button } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { apiOf, take } from '../../api/client.ts';
import { sessionQuery, type Visit } from '../../api/session.ts';
import { useText } from '../../ui/use-text.ts';
import classes from './tenant-notice.module.css';

/** Tells an operator that they are in somebody else's tenant, and until when. It notices when the tenant takes its leave back. */
export function VisitNotice({ visit }: { visit: Visit }) {
  const say = useText();
  const intl = useIntl();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  useQuery({ ...sessionQuery, refetchInterval: 15_000 });
  const leave = useMutation({
    mutationFn: () => take(apiOf().POST('/v1/operator/tenants/{tenantId}/leave', { params: { path: { tenantId: visit.id } } })),
    onSuccess: async () => {
      await navigate({ to: '/operator/tenants/$tenantId', params: { tenantId: visit.id } });
      queryClient.removeQueries({ queryKey: ['tenant', visit.slug] });
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
  const until = intl.formatDate(visit.expiresAt, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className={classes['notice']} role="status">
      <IconDoorExit size={16} aria-hidden />
      <span className={classes['words']}>{say(visit.access === 'read' ? 'visit.reading' : 'visit.writing', { until })}</span>
      <Button size="compact-sm" variant="default" onClick={() => leave.mutate()} loading={leave.isPending}>
        {say('visit.leave')}
      </Button>
    </div>
  );
}
