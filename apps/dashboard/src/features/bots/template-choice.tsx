import { Radio, Stack } from '@mantine/core';
import { useText } from '../../ui/use-text.ts';
import { botTemplates } from './bot-templates.ts';

interface TemplateChoiceProps {
  value?: string;
  onChange?: (key: string) => void;
  /** Whether one may start from none. */
  none: boolean;
}

/** What a bot may start from. */
export function TemplateChoice({ none, ...choice }: TemplateChoiceProps) {
  const say = useText();
  return (
    <Radio.Group label={say('template.choose')} {...choice}>
      <Stack gap="xs" mt="xs">
        {none ? <Radio value="none" label={say('template.none')} description={say('template.noneText')} /> : null}
        {botTemplates.map(({ key }) => (
          <Radio key={key} value={key} label={say(`template.${key}`)} description={say(`template.${key}Text`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
