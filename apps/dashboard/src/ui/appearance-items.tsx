import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { type Language, languages } from '../locales/read-language.ts';
import { useLanguage } from './language-context.ts';
import { useText } from './use-text.ts';

const schemes = { auto: 'appearance.system', light: 'appearance.light', dark: 'appearance.dark' } as const;

interface AppearanceItemsProps {
  /** Told of a choice, to keep it elsewhere too. */
  onLanguage?: (language: Language) => void;
}

/** The items of a menu that choose how the dashboard looks and which language it speaks. */
export function AppearanceItems({ onLanguage }: AppearanceItemsProps) {
  const say = useText();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { language, choose } = useLanguage();
  const speak = (next: string): void => {
    void choose(next as Language);
    onLanguage?.(next as Language);
  };
  return (
    <>
      <Menu.Label>{say('appearance.title')}</Menu.Label>
      <Menu.RadioGroup value={colorScheme} onChange={(next) => setColorScheme(next as MantineColorScheme)}>
        {Object.entries(schemes).map(([value, label]) => (
          <Menu.RadioItem key={value} value={value}>
            {say(label)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Label>{say('language.title')}</Menu.Label>
      <Menu.RadioGroup value={language} onChange={speak}>
        {Object.entries(languages).map(([value, name]) => (
          <Menu.RadioItem key={value} value={value} lang={value}>
            {name}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
