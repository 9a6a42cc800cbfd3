import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../ui/use-text.ts';

interface LanguageSelectProps {
  value?: string;
  onChange?: (tag: string | null) => void;
  error?: ReactNode;
}

const offered = ['ar', 'bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr', 'he', 'hr', 'hu', 'id', 'it', 'ja', 'ko', 'lt', 'lv'];
const alsoOffered = ['nb', 'nl', 'pl', 'pt', 'pt-BR', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'th', 'tr', 'uk', 'vi', 'zh-Hans', 'zh-Hant'];

/** Chooses the tenant's own language; one that was set through the API stays in the choice. */
export function LanguageSelect(props: LanguageSelectProps) {
  const say = useText();
  const intl = useIntl();
  const tags = [...new Set([...offered, ...alsoOffered, ...(props.value === undefined ? [] : [props.value])])];
  const data = tags.map((tag) => ({ value: tag, label: intl.formatDisplayName(tag, { type: 'language' }) ?? tag }));
  return (
    <Select
      label={say('settings.language')}
      description={say('settings.languageHint')}
      data={data.toSorted((one, other) => one.label.localeCompare(other.label, intl.locale))}
      searchable
      allowDeselect={false}
      {...props}
    />
  );
}
