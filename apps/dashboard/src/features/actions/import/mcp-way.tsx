import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { ReadActions } from './import-choice.tsx';

/** Asks an MCP server for its tools. */
export function McpWay({ onRead }: { onRead: (read: ReadActions) => void }) {
  const say = useText();
  const { api } = useTenant();
  const [url, setUrl] = useState('');
  const [token, setToken] = useState('');
  const secrets: Record<string, string> = token === '' ? {} : { token };
  const read = useMutation({
    mutationFn: () => {
      const headers: Record<string, string> = token === '' ? {} : { authorization: 'Bearer {{secret.token}}' };
      return take(api.POST('/v1/actions/mcp-tools', { body: { url: url.trim(), headers, secrets } }));
    },
    onSuccess: (given) => onRead({ ...given, secrets }),
  });
  return (
    <Stack gap="md">
      <TextInput
        label={say('actions.mcpUrl')}
        description={say('actions.mcpUrlHint')}
        type="url"
        dir="ltr"
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <PasswordInput
        label={say('actions.mcpToken')}
        description={say('actions.mcpTokenHint')}
        autoComplete="off"
        value={token}
        onChange={(event) => setToken(event.currentTarget.value)}
      />
      <div>
        <Button loading={read.isPending} disabled={url.trim() === ''} onClick={() => read.mutate()}>
          {say('actions.readTools')}
        </Button>
      </div>
      {read.error === null ? null : <ProblemAlert error={read.error} />}
    </Stack>
  );
}
