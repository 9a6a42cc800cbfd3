import { Box, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ProblemError } from '../../../api/problem.ts';
import { useTenant } from '../../../api/tenant.ts';
import { Form } from '../../../ui/form/form.tsx';
import { required } from '../../../ui/form/rules.ts';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { LeaveGuard } from '../../../ui/leave-guard.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { toast } from '../../../ui/toast.ts';
import { replacesBuiltIn } from '../../../ui/use-action-words.ts';
import { type Say, useText } from '../../../ui/use-text.ts';
import { type KeptAction, keptIn, useReadAction, useSaveAction } from '../use-actions.ts';
import { useBotList } from '../use-bot-list.ts';
import { type ActionValues, definitionIn, secretsIn, valuesOf } from './action-values.ts';
import { FormPart } from './form-part.tsx';
import { HttpPart } from './http-part.tsx';
import { MetNotice } from './met-notice.tsx';
import { rebaseAction } from './rebase-action.ts';
import { RemotePart } from './remote-part.tsx';
import { TrySection } from './try-section.tsx';

interface ActionFormProps {
  /** Undefined for a new one. */
  id: string | undefined;
  /** As it is stored now, or was last; what a new one begins with. */
  kept: KeptAction;
  /** Whether it was there and is no more. */
  deleted: boolean;
}

/** Where the API calls a field otherwise. */
const apiNames = Object.fromEntries(
  ['name', 'title', 'description', 'fields', 'mailTo', 'webhookUrl', 'thanks', 'appointmentMinutes', 'url', 'headers', 'parameters', 'body']
    .concat(['result', 'timeoutMs', 'retries'])
    .map((name) => [name, `definition.${name}`]),
);

/**
 * Describes an action, and tries it where it calls a server. A save that meets somebody else's puts what was entered on top of theirs and
 * waits to be saved again, as that of a bot's draft does. What was entered into one that was deleted meanwhile can be saved as a new one.
 */
export function ActionForm({ id: begunId, kept, deleted }: ActionFormProps) {
  const say = useText();
  const { slug, may } = useTenant();
  const navigate = useNavigate();
  const save = useSaveAction();
  const read = useReadAction();
  const nameBots = useBotList();
  const [begun, setBegun] = useState(kept);
  const [clashes, setClashes] = useState<readonly string[] | null>(null);
  const [missed, setMissed] = useState(false);
  const isGone = deleted || missed;
  const id = isGone ? undefined : begunId;
  const { definition, secretNames } = begun;
  const action = useActionForm<ActionValues, unknown>({
    initialValues: valuesOf(definition, secretNames),
    rules: {
      ...{ name: required, title: required, description: required },
      ...(definition.kind === 'form' ? { thanks: required } : { url: required }),
      body: (text) => (isJson(String(text)) ? null : say('actions.bodyNotJson')),
    },
    apiNames,
    faultOf: (error) => faultIn(error, say),
    action: async (values) => {
      const body = {
        definition: definitionIn(values, definition),
        secrets: secretsIn(values.secrets, id === undefined ? [] : secretNames),
      };
      try {
        return await save(id, id === undefined ? body : { ...body, revision: begun.revision });
      } catch (failure) {
        if (isConflict(failure)) await putOnTop(values);
        if (id !== undefined && isCode(failure, 'not_found')) setMissed(true);
        throw failure;
      }
    },
    onDone: async (_saved, { title }) => {
      toast(say('actions.saved', { name: title }));
      await navigate({ to: '/t/$slug/actions', params: { slug } });
    },
  });
  const { form } = action;

  function startFrom(stored: KeptAction, values: ActionValues): void {
    setBegun(stored);
    form.setInitialValues(valuesOf(stored.definition, stored.secretNames));
    form.setValues(values);
  }

  async function putOnTop(mine: ActionValues): Promise<void> {
    const theirs = keptIn(await read(id));
    if (theirs === undefined) return setMissed(true);
    const onTheirs = rebaseAction({ begun, mine, theirs });
    startFrom(theirs, onTheirs.values);
    setClashes(onTheirs.clashes);
  }

  // Saved elsewhere and read again meanwhile: taken over as long as nothing waits here.
  useEffect(() => {
    if (kept.revision > begun.revision && !form.isDirty()) startFrom(kept, valuesOf(kept.definition, kept.secretNames));
  });
  return (
    <>
      <Form
        action={isConflict(action.error) || (isGone && isCode(action.error, 'not_found')) ? { ...action, error: null } : action}
        submitLabel={say('actions.save')}
      >
        <Section title={say('actions.about')} description={say('actions.aboutHint')}>
          <TextInput label={say('actions.titleField')} maxLength={120} {...form.getInputProps('title')} />
          <TextInput
            label={say('actions.name')}
            description={say('actions.nameHint')}
            maxLength={48}
            dir="ltr"
            mt="md"
            {...form.getInputProps('name')}
          />
          {kept.usedBy.length === 0 || form.values.name.trim() === definition.name ? null : (
            <Box mt="xs">
              <Notice tone="warning">
                {say(replacesBuiltIn(definition.name) ? 'actions.renameUsedToBuiltIn' : 'actions.renameUsed', {
                  bots: nameBots(kept.usedBy),
                  count: kept.usedBy.length,
                  name: definition.name,
                })}
              </Notice>
            </Box>
          )}
          <Textarea
            label={say('actions.when')}
            description={say('actions.whenHint')}
            maxLength={1000}
            autosize
            minRows={2}
            mt="md"
            {...form.getInputProps('description')}
          />
        </Section>
        {definition.kind === 'form' ? <FormPart form={form} /> : null}
        {definition.kind === 'http' ? <HttpPart form={form} /> : null}
        {definition.kind === 'mcp' ? <RemotePart form={form} /> : null}
        {clashes === null || isGone ? null : <MetNotice clashes={clashes} />}
        {isGone ? (
          <Notice tone="problem" title={say('actions.goneTitle')}>
            {say(secretNames.length === 0 ? 'actions.goneText' : 'actions.goneSecrets')}
          </Notice>
        ) : null}
      </Form>
      <LeaveGuard waits={form.isDirty() && !action.pending} />
      {definition.kind === 'form' || !may('actions.write') ? null : (
        <TrySection
          actionId={id}
          parameters={form.values.parameters}
          asked={() => {
            const tried = definitionIn(form.values, definition);
            return tried.kind === 'form' ? undefined : { definition: tried, secrets: secretsIn(form.values.secrets, []) };
          }}
        />
      )}
    </>
  );
}

function isConflict(failure: unknown): boolean {
  return isCode(failure, 'conflict');
}

function isCode(failure: unknown, code: ProblemError['code']): boolean {
  return failure instanceof ProblemError && failure.code === code;
}

function isJson(text: string): boolean {
  try {
    return text.trim() === '' || JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}

/** What the API says of a field, in its own words, is about one of these. */
function faultIn({ code, details }: ProblemError, say: Say) {
  if (code === 'already_exists') return { field: 'name' as const, text: say('actions.nameTaken') };
  const field = typeof details['field'] === 'string' ? details['field'] : '';
  const [part = '', name = ''] = field.split('.');
  if (part === 'url') return { field: 'url' as const, text: say('actions.fault.url') };
  if (part === 'webhookUrl' || field === 'secrets.webhook') return { field: 'webhookUrl' as const, text: say('actions.fault.webhook') };
  if (part === 'secrets') return { field: 'secrets' as const, text: say('actions.fault.secret', { name }) };
  if (part === 'parameters') return { field: 'parameters' as const, text: say('actions.fault.parameter', { name }) };
  if (part === 'headers') return { field: 'headers' as const, text: say('actions.fault.header', { name }) };
  if (part === 'effect') return { field: 'effect' as const, text: say('actions.fault.effect') };
  return undefined;
}
