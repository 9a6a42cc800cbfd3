import { Radio, Select, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { Bot } from '../use-bots.ts';
import { AvatarField } from './avatar-field.tsx';
import { HoursSection } from './hours-section.tsx';
import { languageChoice } from './language-choice.ts';
import { useDraftField } from './use-draft-field.ts';

const groundings = ['strict', 'balanced', 'open'] as const;

/** How a bot speaks: what it is for, its first words, and what it does where it has no answer. */
export function InstructionsTab({ bot }: { bot: Bot }) {
  return (
    <>
      <CharacterSection />
      <GroundingSection />
      <WelcomeSection name={bot.name} />
      <FallbackSection />
      <HoursSection />
    </>
  );
}

function CharacterSection() {
  const say = useText();
  const instructions = useDraftField('instructions');
  const language = useDraftField('language');
  return (
    <Section title={say('bot.instructions')} description={say('bot.instructionsHint')}>
      <Stack gap="md">
        <Textarea
          aria-label={say('bot.instructions')}
          placeholder={say('bot.instructionsExample')}
          autosize
          minRows={8}
          maxRows={24}
          maxLength={20_000}
          value={instructions.value}
          readOnly={instructions.readOnly}
          error={instructions.error}
          onChange={({ currentTarget }) => instructions.set(currentTarget.value)}
        />
        <Select
          label={say('bot.language')}
          description={say('bot.languageHint')}
          data={languageChoice(language.value, say('bot.visitorLanguage'))}
          searchable
          allowDeselect={false}
          value={language.value}
          readOnly={language.readOnly}
          error={language.error}
          onChange={(chosen) => language.set(chosen ?? 'visitor')}
        />
      </Stack>
    </Section>
  );
}

function GroundingSection() {
  const say = useText();
  const { value, set, readOnly } = useDraftField('grounding');
  return (
    <Section title={say('bot.grounding')} description={say('bot.groundingHint')}>
      <Radio.Group
        aria-label={say('bot.grounding')}
        value={value}
        onChange={(chosen) => {
          const known = groundings.find((grounding) => grounding === chosen);
          if (known !== undefined && !readOnly) set(known);
        }}
      >
        <Stack gap="sm">
          {groundings.map((grounding) => (
            <Radio
              key={grounding}
              value={grounding}
              label={say(`bot.grounding.${grounding}`)}
              description={say(`bot.groundingText.${grounding}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Section>
  );
}

function WelcomeSection({ name }: { name: string }) {
  const say = useText();
  const greeting = useDraftField('greeting');
  const questions = useDraftField('suggestedQuestions');
  return (
    <Section title={say('bot.welcome')} description={say('bot.welcomeHint')}>
      <Stack gap="md">
        <AvatarField name={name} />
        <TextInput
          label={say('bot.greeting')}
          maxLength={500}
          value={greeting.value}
          readOnly={greeting.readOnly}
          error={greeting.error}
          onChange={({ currentTarget }) => greeting.set(currentTarget.value)}
        />
        <TagsInput
          label={say('bot.suggestedQuestions')}
          description={say('bot.suggestedQuestionsHint')}
          maxTags={6}
          maxLength={200}
          splitChars={[]}
          value={questions.value}
          readOnly={questions.readOnly}
          error={questions.error}
          onChange={questions.set}
        />
      </Stack>
    </Section>
  );
}

function FallbackSection() {
  const say = useText();
  const text = useDraftField('fallbackText');
  const offer = useDraftField('fallbackOffer');
  return (
    <Section title={say('bot.fallback')} description={say('bot.fallbackHint')}>
      <Stack gap="md">
        <TextInput
          label={say('bot.fallbackText')}
          maxLength={500}
          value={text.value}
          readOnly={text.readOnly}
          error={text.error}
          onChange={({ currentTarget }) => text.set(currentTarget.value)}
        />
        <Select
          label={say('bot.fallbackOffer')}
          data={[
            { value: 'leave_message', label: say('bot.offer.leave_message') },
            { value: 'none', label: say('bot.offer.none') },
          ]}
          allowDeselect={false}
          value={offer.value}
          readOnly={offer.readOnly}
          onChange={(chosen) => offer.set(chosen === 'none' ? 'none' : 'leave_message')}
        />
      </Stack>
    </Section>
  );
}
