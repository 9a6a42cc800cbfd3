import { Button, NumberInput, PasswordInput, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { Form } from '../../../ui/form/form.tsx';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { Notice } from '../../../ui/notice.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Section } from '../../../ui/section.tsx';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';
import { ProviderFailure } from './provider-failure.tsx';
import { type EmbeddingFailure, type EmbeddingSettings, useRefreshEmbeddings } from './use-embeddings.ts';

const providers = ['none', 'openai', 'openai-compatible'] as const;

interface Values extends Record<string, unknown> {
  provider: EmbeddingSettings['provider'];
  model: string;
  address: string;
  dimension: number | string;
  requestsPerMinute: number | string;
  key: string;
}

/** Names the model, where it is and its key, which is never shown again; and tries it before it is stored. */
export function EmbeddingForm({ settings }: { settings: EmbeddingSettings }) {
  const say = useText();
  const { api, may } = useTenant();
  const refresh = useRefreshEmbeddings();
  const action = useActionForm<Values, EmbeddingSettings>({
    initialValues: {
      provider: settings.provider,
      model: settings.model ?? '',
      address: settings.address ?? '',
      dimension: settings.dimension ?? '',
      requestsPerMinute: settings.requestsPerMinute ?? '',
      key: '',
    },
    rules: {},
    action: (values) => take(api.PUT('/v1/embeddings', { body: { provider: values.provider, ...connectionIn(values) } })),
    onDone: async (stored) => {
      await refresh();
      toast(say(stored.provider === 'none' ? 'embeddings.savedOff' : 'embeddings.saved'));
    },
  });
  const { form } = action;
  const test = useMutation({
    mutationFn: ({ provider, ...values }: Values) => {
      if (provider === 'none') throw new TypeError('nothing is there to be tried');
      return take(api.POST('/v1/embeddings/test', { body: { provider, ...connectionIn({ provider, ...values }) } }));
    },
    onError: action.explain,
  });
  const { provider } = form.values;
  const writable = may('knowledge.write');
  const secondary =
    provider === 'none' ? undefined : (
      <Button variant="default" loading={test.isPending} onClick={() => test.mutate(form.values)}>
        {say('embeddings.test')}
      </Button>
    );
  return (
    <Section title={say('embeddings.model')} description={say('embeddings.modelText')}>
      <Form action={action} submitLabel={say('embeddings.save')} secondary={secondary}>
        <fieldset disabled={!writable} style={{ border: 0, margin: 0, padding: 0 }}>
          <Stack gap="md">
            <Radio.Group label={say('embeddings.provider')} {...form.getInputProps('provider')}>
              <Stack gap="xs" mt="xs">
                {providers.map((name) => (
                  <Radio key={name} value={name} label={say(`embeddings.provider.${name}`)} />
                ))}
              </Stack>
            </Radio.Group>
            {provider === 'none' ? null : (
              <>
                <TextInput
                  label={say('embeddings.modelName')}
                  description={say(provider === 'openai' ? 'embeddings.modelNameOpenAi' : 'embeddings.modelNameOther')}
                  maxLength={200}
                  {...form.getInputProps('model')}
                />
                {provider === 'openai-compatible' ? (
                  <TextInput
                    label={say('embeddings.address')}
                    description={say('embeddings.addressHint')}
                    type="url"
                    dir="ltr"
                    {...form.getInputProps('address')}
                  />
                ) : null}
                <PasswordInput
                  label={say('embeddings.key')}
                  description={say(settings.hasKey ? 'embeddings.keyStored' : 'embeddings.keyHint')}
                  autoComplete="off"
                  {...form.getInputProps('key')}
                />
                <NumberInput
                  label={say('embeddings.dimension')}
                  description={say('embeddings.dimensionHint')}
                  min={1}
                  max={2_000}
                  allowDecimal={false}
                  {...form.getInputProps('dimension')}
                />
                <NumberInput
                  label={say('embeddings.pace')}
                  description={say('embeddings.paceHint')}
                  min={1}
                  max={100_000}
                  allowDecimal={false}
                  {...form.getInputProps('requestsPerMinute')}
                />
              </>
            )}
          </Stack>
        </fieldset>
        {test.error === null || action.isExplained(test.error) ? null : <ProblemAlert error={test.error} />}
        {test.data === undefined || provider === 'none' ? null : <TestResult test={test.data} />}
      </Form>
    </Section>
  );
}

interface TestResultProps {
  test: { ok: boolean; dimension: number | null; milliseconds: number; failure: EmbeddingFailure | null };
}

function TestResult({ test: { ok, dimension, milliseconds, failure } }: TestResultProps) {
  const say = useText();
  return (
    <div role="status">
      {ok ? (
        <Notice tone="info" title={say('embeddings.testGood', { dimension: dimension ?? 0, milliseconds })} />
      ) : (
        <Notice tone="problem" title={say('embeddings.testBad')}>
          {failure === null ? null : <ProviderFailure failure={failure} />}
        </Notice>
      )}
    </div>
  );
}

/** A key that is left empty stays as it is stored. */
function connectionIn({ provider, model, address, dimension, requestsPerMinute, key }: Values) {
  if (provider === 'none') return {};
  return {
    model,
    ...(provider === 'openai-compatible' ? { address: address.trim() === '' ? null : address.trim() } : {}),
    ...(key.trim() === '' ? {} : { key }),
    dimension: typeof dimension === 'number' ? dimension : null,
    requestsPerMinute: typeof requestsPerMinute === 'number' ? requestsPerMinute : null,
  };
}
