import { Select } from '@mantine/core';
import { useIntl } from 'react-intl';
import { type WidgetLanguage, widgetLanguages } from './use-tried-appearance.ts';

interface LanguageSelectProps {
  label: string;
  labelHidden?: boolean;
  value: WidgetLanguage;
  onChange: (language: WidgetLanguage) => void;
}

/** One of the languages the widget speaks, by the names the reader calls them. */
export function LanguageSelect({ label, labelHidden = false, value, onChange }: LanguageSelectProps) {
  const intl = useIntl();
  return (
    <Select
      {...(labelHidden ? { 'aria-label': label, size: 'xs', w: '9rem' } : { label })}
      data={widgetLanguages.map((language) => ({
        value: language,
        label: intl.formatDisplayName(language, { type: 'language' }) ?? language,
      }))}
      allowDeselect={false}
      value={value}
      onChange={(chosen) => {
        const language = widgetLanguages.find((each) => each === chosen);
        if (language) onChange(language);
      }}
    />
  );
}
