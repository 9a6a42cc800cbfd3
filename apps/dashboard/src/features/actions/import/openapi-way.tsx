import { Button, FileInput, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { ReadActions } from './import-choice.tsx';

/** Takes an OpenAPI document, as a file or as text. */
export function OpenapiWay({ onRead }: { onRead: (read: ReadActions) => void }) {
  const say = useText();
  const { api } = useTenant();
  const [text, setText] = useState('');
  const read = useMutation({
    mutationFn: () => {
      const document = JSON.parse(text) as Record<string, unknown>;
      return take(api.POST('/v1/actions/import', { body: { document } }));
    },
    onSuccess: (given) => onRead({ ...given, secrets: {} }),
  });
  const broken = read.error instanceof SyntaxError;
  return (
    <Stack gap="md">
      <FileInput
        label={say('actions.openapiFile')}
        accept="application/json,.json"
        onChange={(file) => void file?.text().then(setText)}
        clearable
        clearButtonProps={{ 'aria-label': say('rows.remove') }}
      />
      <Textarea
        label={say('actions.openapiText')}
        autosize
        minRows={4}
        maxRows={14}
        dir="ltr"
        value={text}
        error={broken ? say('actions.bodyNotJson') : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button loading={read.isPending} disabled={text.trim() === ''} onClick={() => read.mutate()}>
          {say('actions.read')}
        </Button>
      </div>
      {read.error === null || broken ? null : <ProblemAlert error={read.error} />}
    </Stack>
  );
}
