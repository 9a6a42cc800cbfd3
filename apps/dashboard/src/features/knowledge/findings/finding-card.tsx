import { Button, Group } from '@mantine/core';
import { IconArrowsLeftRight, IconCheck, IconCopy, IconEyeOff, IconRotate } from '@tabler/icons-react';
import { useTenant } from '../../../api/tenant.ts';
import { Moment } from '../../../ui/moment.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './finding-card.module.css';
import { FindingPassage } from './finding-passage.tsx';
import { type Finding, useDecide } from './use-findings.ts';

/** Two passages side by side, in what they differ, and what can be done about it. */
export function FindingCard({ finding }: { finding: Finding }) {
  const say = useText();
  const { may } = useTenant();
  const decide = useDecide(finding);
  const Picture = finding.kind === 'contradiction' ? IconArrowsLeftRight : IconCopy;
  const kinds = [...new Set(finding.differences)].map((kind) => say(`findings.differs.${kind}`));
  const title = finding.kind === 'contradiction' ? kinds.join(', ') : say('findings.alike', { count: finding.passageCount });
  return (
    <article className={classes['card']} aria-label={`${say(`findings.kind.${finding.kind}`)}: ${title}`}>
      <header className={classes['head']}>
        <span className={classes['kind']}>
          <Picture size={18} stroke={1.6} aria-hidden />
          {say(`findings.kind.${finding.kind}`)}
        </span>
        <span className={classes['title']}>{title}</span>
        <span className={classes['when']}>
          {finding.decidedAt === null ? (
            <Moment at={finding.createdAt} />
          ) : (
            <>
              {say('findings.decidedBy', { name: finding.decidedBy ?? '' })} <Moment at={finding.decidedAt} />
            </>
          )}
        </span>
      </header>
      <div className={classes['sides']}>
        <FindingPassage passage={finding.left} />
        <FindingPassage passage={finding.right} />
      </div>
      {decide.isError ? <ProblemAlert error={decide.error} /> : null}
      {may('knowledge.write') ? (
        <Group gap="xs" className={classes['actions'] ?? ''}>
          {finding.status === 'open' ? (
            <>
              <Button
                size="xs"
                variant="light"
                leftSection={<IconCheck size={16} aria-hidden />}
                loading={decide.isPending && decide.variables === 'resolved'}
                onClick={() => decide.mutate('resolved')}
              >
                {say('findings.resolve')}
              </Button>
              <Button
                size="xs"
                variant="subtle"
                leftSection={<IconEyeOff size={16} aria-hidden />}
                loading={decide.isPending && decide.variables === 'dismissed'}
                onClick={() => decide.mutate('dismissed')}
              >
                {say('findings.dismiss')}
              </Button>
            </>
          ) : (
            <Button
              size="xs"
              variant="subtle"
              leftSection={<IconRotate size={16} aria-hidden />}
              loading={decide.isPending}
              onClick={() => decide.mutate('open')}
            >
              {say('findings.reopen')}
            </Button>
          )}
        </Group>
      ) : null}
    </article>
  );
}
