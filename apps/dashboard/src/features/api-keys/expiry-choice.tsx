import { Select } from '@mantine/core';
import { useText } from '../../ui/use-text.ts';

/** After how many days a key ends; `never` for none. */
const expiryChoices = ['30', '90', '365', 'never'] as const;

/** The moment a choice stands for, reckoned from now; undefined for never. */
export function expiryOf(choice: string, now: number): string | undefined {
  return choice === 'never' ? undefined : new Date(now + Number(choice) * 24 * 60 * 60_000).toISOString();
}

interface ExpiryChoiceProps {
  value?: string;
  onChange?: (choice: string | null) => void;
}

/** Chooses when a key ends by itself. */
export function ExpiryChoice(props: ExpiryChoiceProps) {
  const say = useText();
  const data = expiryChoices.map((choice) => ({
    value: choice,
    label: choice === 'never' ? say('apiKeys.never') : say('apiKeys.inDays', { days: Number(choice) }),
  }));
  return <Select label={say('apiKeys.expires')} description={say('apiKeys.expiresHint')} data={data} allowDeselect={false} {...props} />;
}
