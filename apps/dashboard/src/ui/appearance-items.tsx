import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { type Language, languages } from '../locales/read-language.ts';
import { useLanguage } from './language-context.ts';
import { useText } from './use-text.ts';

const schemes = [
  { value: 'auto', label: 'appearance.system', icon: IconDeviceDesktop },
  { value: 'light', label: 'appearance.light', icon: IconSun },
  { value: 'dark', label: 'appearance.dark', icon: IconMoon },
] as const;

interface AppearanceItemsProps {
  /** Told of a choice, to keep it elsewhere too. */
  onLanguage?: (language: Language) => void;
}

/** The items of a menu that choose how the dashboard looks and which language it speaks. */
export function AppearanceItems({ onLanguage }: AppearanceItemsProps) {
  const say = useText();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { language, choose } = useLanguage();
  return (
    <>
      <Menu.Label>{say('appearance.title')}</Menu.Label>
      {schemes.map(({ value, label, icon: Picture }) => (
        <Menu.Item
          key={value}
          role="menuitemradio"
          aria-checked={colorScheme === value}
          leftSection={<Picture size={16} aria-hidden />}
          rightSection={colorScheme === value ? <IconCheck size={16} aria-hidden /> : null}
          onClick={() => setColorScheme(value)}
        >
          {say(label)}
        </Menu.Item>
      ))}
      <Menu.Label>{say('language.title')}</Menu.Label>
      {(Object.keys(languages) as Language[]).map((value) => (
        <Menu.Item
          key={value}
          role="menuitemradio"
          lang={value}
          aria-checked={language === value}
          rightSection={language === value ? <IconCheck size={16} aria-hidden /> : null}
          onClick={() => {
            void choose(value);
            onLanguage?.(value);
          }}
        >
          {languages[value]}
        </Menu.Item>
      ))}
    </>
  );
}
