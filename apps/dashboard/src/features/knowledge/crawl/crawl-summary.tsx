import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTenant } from '../../../api/tenant.ts';
import { Facts } from '../../../ui/facts.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Section } from '../../../ui/section.tsx';
import { Status } from '../../../ui/status.tsx';
import { useText } from '../../../ui/use-text.ts';
import { CrawlDialog } from './crawl-dialog.tsx';
import type { Crawl, useCrawlActions } from './use-crawl.ts';

const tones = { running: 'waiting', stopped: 'quiet', finished: 'good' } as const;

interface CrawlSummaryProps {
  crawl: Crawl;
  actions: ReturnType<typeof useCrawlActions>;
}

/** How far a crawl is, how much of the site it reached, and what can be done about it. */
export function CrawlSummary({ crawl, actions }: CrawlSummaryProps) {
  const say = useText();
  const mayWrite = useTenant().may('knowledge.write');
  const [open, dialog] = useDisclosure(false);
  const { state, coverage, counts, held, finishedAt, nextRunAt, startedAt, overflow } = crawl;
  return (
    <Section
      title={say('crawl.title')}
      action={mayWrite ? <Controls crawl={crawl} actions={actions} onSettings={dialog.open} /> : undefined}
    >
      <Facts
        facts={[
          [
            say('crawl.state'),
            <Status key="state" tone={tones[state]}>
              {say(`crawl.state.${state}`)}
            </Status>,
          ],
          [say('crawl.held'), say('crawl.pages', { count: held })],
          [say('crawl.waiting'), counts.queued === 0 ? null : say('crawl.addresses', { count: counts.queued })],
          [
            say('crawl.coverage'),
            coverage === null ? say('crawl.noSitemap') : say('crawl.covered', { reached: coverage.reached, listed: coverage.listed }),
          ],
          [say('crawl.begun'), <Moment key="begun" at={startedAt} />],
          [say('crawl.ended'), finishedAt === null ? null : <Moment key="ended" at={finishedAt} />],
          [say('crawl.next'), nextRunAt === null ? null : <Moment key="next" at={nextRunAt} />],
          [say('crawl.overflow'), overflow === 0 ? null : say('crawl.addresses', { count: overflow })],
        ]}
      />
      <CrawlDialog crawl={crawl} opened={open} onClose={dialog.close} />
    </Section>
  );
}

function Controls({ crawl: { state }, actions: { control }, onSettings }: CrawlSummaryProps & { onSettings: () => void }) {
  const say = useText();
  const button = (verb: 'start' | 'stop' | 'resume') => (
    <Button
      key={verb}
      variant="default"
      size="xs"
      loading={control.isPending && control.variables === verb}
      onClick={() => control.mutate(verb)}
    >
      {say(`crawl.${verb}`)}
    </Button>
  );
  return (
    <Group gap="xs">
      {state === 'running' ? button('stop') : null}
      {state === 'stopped' ? button('resume') : null}
      {state === 'running' ? null : button('start')}
      <Button variant="default" size="xs" onClick={onSettings}>
        {say('crawl.settings')}
      </Button>
    </Group>
  );
}
