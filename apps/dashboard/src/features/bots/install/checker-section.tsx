import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { InstallationCheck } from '@parley/contract/widget-builder';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Section } from '../../../ui/section.tsx';
import { Status } from '../../../ui/status.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { Bot } from '../use-bots.ts';
import classes from './install.module.css';

/** Has a page of the tenant's site looked at, and says what keeps the widget from working there. */
export function CheckerSection({ bot }: { bot: Bot }) {
  const say = useText();
  const { api } = useTenant();
  const [address, setAddress] = useState('');
  const check = useMutation({
    mutationFn: () => {
      const text = address.trim();
      const url = /^https?:\/\//i.test(text) ? text : `https://${text}`;
      return take(api.POST('/v1/bots/{botId}/installation-checks', { params: { path: { botId: bot.id } }, body: { url } }));
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (address.trim() !== '') check.mutate();
  };
  return (
    <Section title={say('checker.title')} description={say('checker.hint')}>
      <Stack gap="md">
        <form onSubmit={submit}>
          <Group gap="xs" align="end" wrap="nowrap">
            <TextInput
              label={say('checker.address')}
              placeholder="https://shop.example.com/contact"
              inputMode="url"
              maxLength={2_000}
              value={address}
              onChange={({ currentTarget }) => setAddress(currentTarget.value)}
              flex={1}
            />
            <Button type="submit" loading={check.isPending}>
              {say('checker.do')}
            </Button>
          </Group>
        </form>
        {check.error === null ? null : <ProblemAlert error={check.error} />}
        {check.data === undefined ? null : <CheckResult check={check.data} />}
      </Stack>
    </Section>
  );
}

function CheckResult({ check: { url, findings } }: { check: InstallationCheck }) {
  const say = useText();
  const works = findings.every(({ level }) => level === 'notice');
  return (
    <div role="status" className={classes['result']}>
      <Status tone={works ? 'good' : 'bad'}>{say(works ? 'checker.works' : 'checker.broken', { url })}</Status>
      {findings.length === 0 ? null : (
        <ul className={classes['findings']}>
          {findings.map(({ code, level, facts }) => (
            <li key={`${code} ${JSON.stringify(facts)}`}>
              <Status tone={level === 'problem' ? 'bad' : 'waiting'}>{say(`checker.${code}`, facts)}</Status>
              <p>{say(`checker.${code}.mend`, facts)}</p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
