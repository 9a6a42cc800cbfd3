import { Modal, PasswordInput, Select, TextInput } from '@mantine/core';
import { take } from '../../../api/client.ts';
import type { ProblemError } from '../../../api/problem.ts';
import { useTenant } from '../../../api/tenant.ts';
import { Form } from '../../../ui/form/form.tsx';
import { required } from '../../../ui/form/rules.ts';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { toast } from '../../../ui/toast.ts';
import { type Say, useText } from '../../../ui/use-text.ts';
import { PriceFields } from './price-fields.tsx';
import { isWhole, type PriceRow, priceRowsOf, pricesIn } from './price-rows.ts';
import { type ModelConnection, type ProviderKind, providers, useRefreshConnections } from './use-connections.ts';

interface ConnectionDialogProps {
  /** The one to be changed; a new one is made without it. */
  connection?: ModelConnection;
  opened: boolean;
  onClose: () => void;
  onChanged?: () => void;
}

interface Values extends Record<string, unknown> {
  name: string;
  provider: ProviderKind;
  baseUrl: string;
  apiKey: string;
  prices: PriceRow[];
}

/** Asks for a provider, its address and its key. A key that is stored is not shown; left empty, it stays. */
export function ConnectionDialog({ connection, opened, onClose, onChanged }: ConnectionDialogProps) {
  const say = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={connection === undefined ? say('connections.new') : connection.name}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      <ConnectionForm
        {...(connection === undefined ? {} : { connection })}
        onDone={() => {
          onChanged?.();
          onClose();
        }}
      />
    </Modal>
  );
}

/** Where the provider has no address of its own. */
const addressHints: Partial<Record<ProviderKind, 'connections.addressNeeded' | 'connections.addressOfAzure'>> = {
  'openai-compatible': 'connections.addressNeeded',
  'azure-openai': 'connections.addressOfAzure',
};

/** Inside the dialog, so that it is as stored whenever that opens. */
function ConnectionForm({ connection, onDone }: { connection?: ModelConnection; onDone: () => void }) {
  const say = useText();
  const { api } = useTenant();
  const refresh = useRefreshConnections();
  const action = useActionForm<Values, ModelConnection>({
    initialValues: {
      name: connection?.name ?? '',
      provider: connection?.provider ?? 'openai',
      baseUrl: connection?.baseUrl ?? '',
      apiKey: '',
      prices: priceRowsOf(connection?.prices ?? {}),
    },
    rules: {
      name: required,
      prices: (rows) => ((rows as PriceRow[]).every(isWhole) ? null : say('connections.priceMissing')),
    },
    faultOf: (error) => faultIn(error, say),
    action: ({ name, provider, ...values }) => {
      const baseUrl = values.baseUrl.trim() === '' ? null : values.baseUrl.trim();
      const key = values.apiKey.trim() === '' ? {} : { apiKey: values.apiKey.trim() };
      const prices = pricesIn(values.prices);
      return connection === undefined
        ? take(api.POST('/v1/model-connections', { body: { name, provider, baseUrl, ...key, prices } }))
        : take(
            api.PATCH('/v1/model-connections/{modelConnectionId}', {
              params: { path: { modelConnectionId: connection.id } },
              body: { name, baseUrl, ...key, prices },
            }),
          );
    },
    onDone: async ({ name }) => {
      await refresh();
      onDone();
      toast(say(connection === undefined ? 'connections.made' : 'connections.saved', { name }));
    },
  });
  const { form } = action;
  const { provider } = form.values;
  return (
    <Form action={action} submitLabel={say(connection === undefined ? 'connections.create' : 'connections.save')}>
      <TextInput label={say('connections.name')} maxLength={120} data-autofocus {...form.getInputProps('name')} />
      <Select
        label={say('connections.provider')}
        description={say(`connections.providerHint.${provider}`)}
        data={providers.map((value) => ({ value, label: say(`connections.provider.${value}`) }))}
        allowDeselect={false}
        disabled={connection !== undefined}
        {...form.getInputProps('provider')}
      />
      <TextInput
        label={say('connections.address')}
        description={say(addressHints[provider] ?? 'connections.addressHint')}
        type="url"
        dir="ltr"
        maxLength={500}
        {...form.getInputProps('baseUrl')}
      />
      <PasswordInput
        label={say('connections.key')}
        description={keyHint(connection, form.values.baseUrl, say)}
        autoComplete="off"
        {...form.getInputProps('apiKey')}
      />
      <PriceFields value={form.values.prices} onChange={(rows) => form.setFieldValue('prices', rows)} error={form.errors['prices']} />
    </Form>
  );
}

function keyHint(connection: ModelConnection | undefined, baseUrl: string, say: Say): string {
  if (connection === undefined || connection.keyHint === null) return say('connections.keyHint');
  if (baseUrl.trim() !== (connection.baseUrl ?? '')) return say('connections.keyAgain');
  return say('connections.keyStored', { hint: connection.keyHint });
}

function faultIn({ code, issues }: ProblemError, say: Say) {
  if (code === 'already_exists') return { field: 'name' as const, text: say('problem.already_exists') };
  const path = issues[0]?.path;
  if (path === 'apiKey') return { field: path, text: say('connections.keyMissing') };
  if (path === 'baseUrl') return { field: path, text: say('connections.addressRefused') };
  return undefined;
}
