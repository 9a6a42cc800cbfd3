import { Skeleton, Stack, Switch } from '@mantine/core';
import { Loaded } from '../../../ui/loaded.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import { useTestSettings } from './use-answer-tests.ts';

/** Whether publishing waits for the tests, and whether they run each night. */
export function SettingsSection({ botId }: { botId: string }) {
  const say = useText();
  const { query, change } = useTestSettings(botId);
  return (
    <Section title={say('tests.settings')}>
      <Loaded query={query} skeleton={<Skeleton height={80} radius="md" />}>
        {(settings) => (
          <Stack gap="sm">
            {(['gate', 'nightly'] as const).map((key) => (
              <Switch
                key={key}
                label={say(`tests.${key}`)}
                description={say(`tests.${key}Hint`)}
                checked={settings[key]}
                disabled={change.isPending}
                onChange={({ currentTarget }) => change.mutate({ ...settings, [key]: currentTarget.checked })}
              />
            ))}
            {change.error === null ? null : <ProblemAlert error={change.error} />}
          </Stack>
        )}
      </Loaded>
    </Section>
  );
}
