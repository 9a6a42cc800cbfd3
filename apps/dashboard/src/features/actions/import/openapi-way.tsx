import { Button, FileInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { take } from '../../../api/client.ts';
import { ProblemError } from '../../../api/problem.ts';
import { useTenant } from '../../../api/tenant.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { ReadActions } from './import-choice.tsx';

/** Takes an OpenAPI document, as a file or as text, which is JSON or YAML. */
export function OpenapiWay({ onRead }: { onRead: (read: ReadActions | undefined) => void }) {
  const say = useText();
  const { api } = useTenant();
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useState('');
  const [server, setServer] = useState('');
  const read = useMutation({
    mutationFn: async () => {
      const document = await documentOf((await file?.text()) ?? text);
      return take(api.POST('/v1/actions/import', { body: { document, ...(server.trim() === '' ? {} : { server: server.trim() }) } }));
    },
    onMutate: () => onRead(undefined),
    onSuccess: (given) => onRead({ ...given, secrets: {} }),
  });
  const faults = read.error instanceof ProblemError ? read.error.issues.map(({ path }) => path) : [];
  const broken = read.error instanceof SyntaxError || faults.includes('document') ? say('actions.notOpenapi') : undefined;
  const serverFault = faults.includes('server') ? say('actions.fault.url') : undefined;
  return (
    <Stack gap="md">
      <FileInput
        label={say('actions.openapiFile')}
        accept=".json,.yaml,.yml,application/json,application/yaml"
        value={file}
        error={file === null ? undefined : broken}
        onChange={setFile}
        clearable
        clearButtonProps={{ 'aria-label': say('rows.remove') }}
      />
      {file === null ? (
        <Textarea
          label={say('actions.openapiText')}
          autosize
          minRows={4}
          maxRows={14}
          dir="ltr"
          value={text}
          error={broken}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      ) : null}
      <TextInput
        label={say('actions.openapiServer')}
        description={say('actions.openapiServerHint')}
        type="url"
        dir="ltr"
        value={server}
        error={serverFault}
        onChange={(event) => setServer(event.currentTarget.value)}
      />
      <div>
        <Button loading={read.isPending} disabled={file === null && text.trim() === ''} onClick={() => read.mutate()}>
          {say('actions.read')}
        </Button>
      </div>
      {read.error === null || broken !== undefined || serverFault !== undefined ? null : <ProblemAlert error={read.error} />}
    </Stack>
  );
}

/** Reads JSON, or else YAML, for which code is fetched only then. Throws a `SyntaxError` for what is neither, and no object. */
async function documentOf(text: string): Promise<Record<string, unknown>> {
  const document = await parsed(text.replace(/^\uFEFF/, ''));
  if (typeof document !== 'object' || document === null || Array.isArray(document)) throw new SyntaxError('no object');
  return document as Record<string, unknown>;
}

async function parsed(text: string): Promise<unknown> {
  if (text.trimStart().startsWith('{')) return JSON.parse(text);
  const { parse } = await import('yaml');
  try {
    return parse(text);
  } catch {
    throw new SyntaxError('neither JSON nor YAML');
  }
}
