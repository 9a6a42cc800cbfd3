import { Button, Group, MultiSelect, NumberInput, Radio, Stack, TagsInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { useBotChoice } from '../../api/use-bot-choice.ts';
import { Form } from '../../ui/form/form.tsx';
import { required } from '../../ui/form/rules.ts';
import { useActionForm } from '../../ui/form/use-action-form.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';
import { RemoveDialog } from './remove-dialog.tsx';
import { useSourceActions } from './use-source-actions.ts';
import { type Source, sourceKey, sourcesKey, useSourceLabels } from './use-sources.ts';

/** What a source is called, whom it serves, how long it is good for, and its end. */
export function SettingsTab({ source }: { source: Source }) {
  return (
    <>
      <GeneralSection source={source} />
      <SwitchSection source={source} />
      <RemoveSection source={source} />
    </>
  );
}

function GeneralSection({ source }: { source: Source }) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const labels = useSourceLabels().data ?? [];
  const bots = useBotChoice().data ?? [];
  const action = useActionForm({
    initialValues: {
      name: source.name,
      labels: source.labels,
      serves: source.botIds === null ? 'all' : 'some',
      botIds: source.botIds ?? [],
      maxAgeDays: (source.maxAgeDays ?? '') as number | string,
    },
    rules: { name: required },
    action: ({ name, labels: chosen, serves, botIds, maxAgeDays }) =>
      take(
        api.PATCH('/v1/sources/{sourceId}', {
          params: { path: { sourceId: source.id } },
          body: {
            name,
            labels: chosen,
            botIds: serves === 'all' ? null : botIds,
            maxAgeDays: typeof maxAgeDays === 'number' ? maxAgeDays : null,
          },
        }),
      ),
    onDone: async (changed) => {
      queryClient.setQueryData(sourceKey(slug, source.id), changed);
      await queryClient.invalidateQueries({ queryKey: sourcesKey(slug) });
      toast(say('source.saved'));
    },
  });
  const { form } = action;
  return (
    <Section title={say('source.general')}>
      <Form action={action} submitLabel={say('source.save')}>
        <TextInput label={say('sources.name')} maxLength={300} {...form.getInputProps('name')} />
        <TagsInput
          label={say('source.labels')}
          description={say('source.labelsHint')}
          data={labels}
          maxTags={20}
          maxLength={60}
          {...form.getInputProps('labels')}
        />
        <Radio.Group label={say('source.serves')} description={say('source.servesHint')} {...form.getInputProps('serves')}>
          <Stack gap="xs" mt="xs">
            <Radio value="all" label={say('sources.allBots')} />
            <Radio value="some" label={say('source.someBots')} />
          </Stack>
        </Radio.Group>
        {form.values.serves === 'some' ? (
          <MultiSelect
            label={say('sources.bots')}
            data={bots.map(({ id, name }) => ({ value: id, label: name }))}
            searchable
            {...(form.values.botIds.length === 0 ? { description: say('source.noBot') } : {})}
            {...form.getInputProps('botIds')}
          />
        ) : null}
        <NumberInput
          label={say('source.maxAge')}
          description={say('source.maxAgeHint')}
          placeholder={say('source.maxAgeNever')}
          min={1}
          max={3650}
          allowDecimal={false}
          {...form.getInputProps('maxAgeDays')}
        />
      </Form>
    </Section>
  );
}

function SwitchSection({ source }: { source: Source }) {
  const say = useText();
  const { switchOn, switchOff, error } = useSourceActions();
  return (
    <Section
      title={say(source.enabled ? 'source.isOn' : 'source.isOff')}
      description={say(source.enabled ? 'source.isOnText' : 'source.isOffText')}
      action={
        <Button
          variant="default"
          loading={switchOn.isPending || switchOff.isPending}
          onClick={() => (source.enabled ? switchOff : switchOn).mutate([source])}
        >
          {say(source.enabled ? 'sources.switchOff' : 'sources.switchOn')}
        </Button>
      }
    >
      {error === null ? null : <ProblemAlert error={error} />}
    </Section>
  );
}

function RemoveSection({ source }: { source: Source }) {
  const say = useText();
  const { slug } = useTenant();
  const navigate = useNavigate();
  const [removing, setRemoving] = useState(false);
  return (
    <Section title={say('sources.remove')} description={say('source.removeText')}>
      <Group justify="flex-end">
        <Button variant="light" color="red" onClick={() => setRemoving(true)}>
          {say('sources.removeSubmit', { count: 1 })}
        </Button>
      </Group>
      <RemoveDialog
        sources={[source]}
        opened={removing}
        onRemoved={() => void navigate({ to: '/t/$slug/sources', params: { slug } })}
        onClose={() => setRemoving(false)}
      />
    </Section>
  );
}
