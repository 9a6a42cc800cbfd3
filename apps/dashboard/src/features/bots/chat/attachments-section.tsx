import { Checkbox, Group, NumberInput, Stack, Switch } from '@mantine/core';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { ChatEditing, ChatOptions } from './use-chat-options.ts';

type Limits = NonNullable<ChatOptions['attachments']>;

const kinds: readonly Limits['kinds'][number][] = ['image', 'pdf', 'text'];
const usual: Limits = { maxFiles: 3, maxMegabytes: 5, kinds: [...kinds] };
const most = { maxFiles: 5, maxMegabytes: 10 } as const;

/** Whether visitors may attach files, and which. */
export function AttachmentsSection({ editing: { chat, put, readOnly, errorAt } }: { editing: ChatEditing }) {
  const say = useText();
  const limits = chat.attachments;
  const set = (fields: Partial<Limits>): void => put({ attachments: { ...usual, ...limits, ...fields } });
  return (
    <Section title={say('chatOptions.files')} description={say('chatOptions.filesHint')}>
      <Stack gap="md">
        <Switch
          label={say('chatOptions.filesOn')}
          checked={limits !== null}
          disabled={readOnly}
          onChange={({ currentTarget }) => put({ attachments: currentTarget.checked ? usual : null })}
        />
        {limits === null ? null : (
          <>
            <Checkbox.Group
              label={say('chatOptions.kinds')}
              error={errorAt('attachments.kinds', 'deep')}
              value={limits.kinds}
              onChange={(chosen) => set({ kinds: kinds.filter((kind) => chosen.includes(kind)) })}
            >
              <Stack gap="xs" mt="xs">
                {kinds.map((kind) => (
                  <Checkbox
                    key={kind}
                    value={kind}
                    label={say(`chatOptions.kind.${kind}`)}
                    description={say(`chatOptions.kind.${kind}.hint`)}
                    disabled={readOnly}
                  />
                ))}
              </Stack>
            </Checkbox.Group>
            <Group grow align="start">
              {(['maxFiles', 'maxMegabytes'] as const).map((name) => (
                <NumberInput
                  key={name}
                  label={say(`chatOptions.${name}`)}
                  min={1}
                  max={most[name]}
                  allowDecimal={false}
                  value={limits[name]}
                  readOnly={readOnly}
                  error={errorAt(`attachments.${name}`)}
                  onChange={(chosen) => typeof chosen === 'number' && set({ [name]: chosen })}
                />
              ))}
            </Group>
          </>
        )}
      </Stack>
    </Section>
  );
}
