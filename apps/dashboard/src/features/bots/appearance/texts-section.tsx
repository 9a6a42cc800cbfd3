import { Skeleton, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ProblemError } from '../../../api/problem.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './appearance.module.css';
import { LanguageSelect } from './language-select.tsx';
import type { AppearanceEditing } from './use-appearance.ts';
import type { WidgetLanguage } from './use-tried-appearance.ts';

/** What a visitor is always told: that a machine talks to them. */
const fixed = ['language', 'notice', 'automated'];

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface TextsSectionProps {
  editing: AppearanceEditing;
  language: WidgetLanguage;
  onLanguage: (language: WidgetLanguage) => void;
}

/** Every text of the widget in each of its languages, and words of the tenant's own in its place. */
export function TextsSection({ editing, language, onLanguage }: TextsSectionProps) {
  const say = useText();
  const query = useQuery({ queryKey: ['widget-texts'], queryFn: readTexts, staleTime: Number.POSITIVE_INFINITY });
  return (
    <Section title={say('appearance.texts')} description={say('appearance.textsHint')}>
      <Stack gap="md">
        <LanguageSelect label={say('appearance.textsLanguage')} value={language} onChange={onLanguage} />
        <Loaded query={query} skeleton={<Skeleton height={200} radius="md" />}>
          {(texts) => <TextFields key={language} editing={editing} language={language} usual={texts[language] ?? {}} />}
        </Loaded>
      </Stack>
    </Section>
  );
}

interface TextFieldsProps {
  editing: AppearanceEditing;
  language: WidgetLanguage;
  usual: Readonly<Record<string, string>>;
}

function TextFields({ editing: { widget, put, readOnly }, language, usual }: TextFieldsProps) {
  const say = useText();
  const searchId = useId();
  const [search, setSearch] = useState('');
  const own = widget.texts[language] ?? {};
  const names = Object.keys(usual).filter((name) => {
    const words = `${usual[name]} ${own[name] ?? ''}`.toLowerCase();
    return !fixed.includes(name) && words.includes(search.trim().toLowerCase());
  });
  const set = (name: string, text: string): void => {
    const { [name]: _before, ...others } = own;
    const next = text === '' ? others : { ...others, [name]: text };
    const { [language]: _texts, ...otherLanguages } = widget.texts;
    put({ texts: Object.keys(next).length === 0 ? otherLanguages : { ...otherLanguages, [language]: next } }, `texts.${language}.${name}`);
  };
  return (
    <>
      <TextInput
        id={searchId}
        label={say('appearance.searchTexts')}
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list has to be scrollable by keyboard. */}
      <fieldset className={classes['texts']} aria-label={say('appearance.texts')} tabIndex={0}>
        {names.map((name) => (
          <TextInput
            key={name}
            label={usual[name]}
            placeholder={usual[name]}
            dir="auto"
            maxLength={500}
            value={own[name] ?? ''}
            readOnly={readOnly}
            onChange={({ currentTarget }) => set(name, currentTarget.value)}
          />
        ))}
      </fieldset>
    </>
  );
}

async function readTexts(): Promise<Texts> {
  const response = await fetch('/widget-texts.json');
  if (!response.ok) throw new ProblemError('internal');
  return response.json();
}
