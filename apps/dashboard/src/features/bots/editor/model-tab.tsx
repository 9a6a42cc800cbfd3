import { Button, NumberInput, Select, Stack, TagsInput, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { useDecimalSeparator } from '../../../ui/use-decimal-separator.ts';
import { useText } from '../../../ui/use-text.ts';
import { type AvailableModel, useModels } from '../use-models.ts';
import { useDraft } from './draft-context.ts';
import { ModelChoice } from './model-choice.tsx';
import classes from './model-tab.module.css';
import { missingRoom } from './room-for-answer.ts';
import { useDraftField } from './use-draft-field.ts';

const efforts = ['none', 'low', 'medium', 'high'] as const;
const mostFallbacks = 4;

/** Which model answers, how it speaks, and which are asked when it cannot. What a model does not take is refused when it is saved. */
export function ModelTab() {
  return (
    <>
      <FirstSection />
      <FallbackSection />
      <ParametersSection />
    </>
  );
}

function useChosenModel(): AvailableModel | undefined {
  const { draft } = useDraft();
  const models = useModels().data ?? [];
  return models.find(
    ({ modelConnectionId, model, isDefault }) =>
      modelConnectionId === draft.modelConnectionId && (draft.model === 'default' ? isDefault : model === draft.model),
  );
}

function FirstSection() {
  const say = useText();
  const { draft, change, readOnly } = useDraft();
  const connection = useDraftField('modelConnectionId');
  const model = useDraftField('model');
  return (
    <Section title={say('bot.model')} description={say('model.hint')}>
      <ModelChoice
        value={{ modelConnectionId: draft.modelConnectionId, model: draft.model }}
        onChange={change}
        readOnly={readOnly}
        errors={{ connection: connection.error, model: model.error }}
      />
      <ModelFacts />
    </Section>
  );
}

function ModelFacts() {
  const say = useText();
  const intl = useIntl();
  const chosen = useChosenModel();
  if (chosen === undefined || (chosen.contextTokens === null && chosen.prices === null)) return null;
  const { model, contextTokens, prices } = chosen;
  return (
    <Text mt="sm" size="sm" c="dimmed">
      {say('model.facts', {
        model,
        context: contextTokens === null ? say('model.unknown') : intl.formatNumber(contextTokens),
        input: prices?.input ?? say('model.unknown'),
        output: prices?.output ?? say('model.unknown'),
      })}
    </Text>
  );
}

function FallbackSection() {
  const say = useText();
  const { value, set, readOnly, error } = useDraftField('fallbackModels');
  return (
    <Section title={say('bot.fallbackModels')} description={say('model.fallbackHint')}>
      <Stack gap="sm">
        {value.map((each, index) => (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: a place in the order is what each of them is.
            key={index}
            aria-label={say('model.fallbackNumber', { number: index + 1 })}
            className={classes['fallback']}
          >
            <ModelChoice
              value={each}
              readOnly={readOnly}
              onChange={(changed) => set(value.map((other, place) => (place === index ? changed : other)))}
              errors={{ model: error }}
            />
            {readOnly ? null : (
              <Button
                variant="subtle"
                color="red"
                size="compact-xs"
                onClick={() => set(value.filter((_other, place) => place !== index))}
                aria-label={say('model.removeFallback', { number: index + 1 })}
              >
                {say('model.remove')}
              </Button>
            )}
          </fieldset>
        ))}
        {readOnly || value.length >= mostFallbacks ? null : (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => set([...value, { modelConnectionId: null, model: 'extractive' }])}
            className={classes['add'] ?? ''}
          >
            {say('model.addFallback')}
          </Button>
        )}
      </Stack>
    </Section>
  );
}

function ParametersSection() {
  const say = useText();
  const decimalSeparator = useDecimalSeparator();
  const chosen = useChosenModel();
  const temperature = useDraftField('temperature');
  const topP = useDraftField('topP');
  const longest = useDraftField('maxOutputTokens');
  const effort = useDraftField('reasoningEffort');
  const stop = useDraftField('stop');
  const needed = missingRoom({ reasoningEffort: effort.value, maxOutputTokens: longest.value });
  const hint = (parameter: AvailableModel['parameters'][number]): string | undefined =>
    chosen === undefined || chosen.parameters.includes(parameter) ? undefined : say('model.notTaken', { model: chosen.model });
  const decimal = { decimalSeparator, step: 0.1, decimalScale: 2, placeholder: say('model.leave') } as const;
  return (
    <Section title={say('model.parameters')} description={say('model.parametersHint')}>
      <Stack gap="md">
        <NumberInput
          label={say('bot.temperature')}
          description={hint('temperature')}
          {...decimal}
          min={0}
          max={2}
          value={temperature.value ?? ''}
          readOnly={temperature.readOnly}
          error={temperature.error}
          onChange={(given) => temperature.set(typeof given === 'number' ? given : null)}
        />
        <NumberInput
          label={say('bot.topP')}
          description={hint('topP')}
          {...decimal}
          min={0}
          max={1}
          value={topP.value ?? ''}
          readOnly={topP.readOnly}
          error={topP.error}
          onChange={(given) => topP.set(typeof given === 'number' ? given : null)}
        />
        <NumberInput
          label={say('bot.maxOutputTokens')}
          description={say('model.tokensHint')}
          allowDecimal={false}
          min={16}
          max={8_192}
          value={longest.value}
          readOnly={longest.readOnly}
          error={longest.error}
          onChange={(given) => typeof given === 'number' && longest.set(given)}
        />
        <Select
          label={say('bot.reasoningEffort')}
          description={hint('reasoningEffort')}
          data={efforts.map((value) => ({ value, label: say(`model.effort.${value}`) }))}
          placeholder={say('model.least')}
          clearable
          clearButtonProps={{ 'aria-label': say('model.leave') }}
          value={effort.value}
          readOnly={effort.readOnly}
          error={effort.error}
          onChange={(given) => effort.set(efforts.find((each) => each === given) ?? null)}
        />
        {needed === undefined || hint('reasoningEffort') !== undefined ? null : (
          <Notice tone="warning" title={say('model.littleRoom')}>
            {say('model.littleRoomText', { tokens: needed })}
          </Notice>
        )}
        <TagsInput
          label={say('bot.stop')}
          description={hint('stop') ?? say('model.stopHint')}
          maxTags={4}
          maxLength={100}
          splitChars={[]}
          value={stop.value}
          readOnly={stop.readOnly}
          error={stop.error}
          onChange={stop.set}
        />
      </Stack>
    </Section>
  );
}
