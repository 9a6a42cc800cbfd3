import { ActionIcon, Button, Group, Loader, Progress, Tooltip } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconClock, IconHelpCircle, IconRefresh, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { ProblemError } from '../../../api/problem.ts';
import { useTenant } from '../../../api/tenant.ts';
import type { MessageId } from '../../../locales/catalogue.ts';
import { TextLink } from '../../../ui/links.tsx';
import { useByteText } from '../../../ui/use-byte-text.ts';
import { useProblemText } from '../../../ui/use-problem-text.ts';
import { useText } from '../../../ui/use-text.ts';
import { mendOf } from '../mend-of.ts';
import type { Upload, UploadQueue } from './upload-queue.ts';
import classes from './upload-row.module.css';

interface UploadRowProps {
  upload: Upload;
  queue: UploadQueue;
}

/** One file: how much of it is gone, or why it was refused and what to do about it. */
export function UploadRow({ upload, queue }: UploadRowProps) {
  const say = useText();
  const bytes = useByteText();
  const { id, name, file, state, sent } = upload;
  const share = file.size === 0 ? 0 : Math.min(100, (100 * sent) / file.size);
  return (
    <li className={classes['row']} data-state={state}>
      <Sign state={state} />
      <div className={classes['words']}>
        <div className={classes['name']}>{name}</div>
        <div className={classes['detail']}>
          {state === 'refused' ? <Refusal error={upload.error} /> : null}
          {state === 'sending'
            ? say(share < 100 ? 'uploads.sending' : 'uploads.checking', { sent: bytes(Math.min(sent, file.size)), size: bytes(file.size) })
            : null}
          {state === 'waiting' ? say('uploads.waiting') : null}
          {state === 'asking' ? <Asking id={id} queue={queue} /> : null}
          {state === 'kept' && upload.source ? <Kept sourceId={upload.source.id} /> : null}
        </div>
        {state === 'sending' ? <Progress value={share} size={4} mt={6} aria-label={say('uploads.progressOf', { name })} /> : null}
      </div>
      {state === 'refused' ? (
        <RowAction label={say('uploads.retry', { name })} onClick={() => queue.retry(id)}>
          <IconRefresh size={16} aria-hidden />
        </RowAction>
      ) : null}
      {state === 'kept' ? null : (
        <RowAction label={say(state === 'refused' ? 'uploads.forget' : 'uploads.cancel', { name })} onClick={() => queue.cancel(id)}>
          <IconX size={16} aria-hidden />
        </RowAction>
      )}
    </li>
  );
}

function Sign({ state }: { state: Upload['state'] }) {
  if (state === 'sending') return <Loader size={18} className={classes['sign'] ?? ''} />;
  const Picture = { waiting: IconClock, asking: IconHelpCircle, kept: IconCheck, refused: IconAlertCircle }[state];
  return <Picture size={18} stroke={1.8} aria-hidden className={classes['sign'] ?? ''} />;
}

function RowAction({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

/** Asks whether the source of its name is given this file. */
function Asking({ id, queue }: { id: number; queue: UploadQueue }) {
  const say = useText();
  return (
    <>
      {say('uploads.exists')}
      <Group gap="xs" mt={6}>
        <Button size="xs" onClick={() => queue.decide(id, 'replace')}>
          {say('uploads.replace')}
        </Button>
        <Button size="xs" variant="default" onClick={() => queue.decide(id, 'beside')}>
          {say('uploads.beside')}
        </Button>
      </Group>
    </>
  );
}

function Kept({ sourceId }: { sourceId: string }) {
  const say = useText();
  const { slug } = useTenant();
  return (
    <>
      {say('uploads.kept')}{' '}
      <TextLink to="/t/$slug/sources/$sourceId" params={{ slug, sourceId }} inherit>
        {say('uploads.open')}
      </TextLink>
    </>
  );
}

/** What is wrong and how to mend it; of what is there already, the way to it. */
function Refusal({ error }: { error: unknown }) {
  const say = useText();
  const { slug } = useTenant();
  const textOf = useProblemText();
  const { messages } = useIntl();
  const mend = error instanceof ProblemError ? mendOf(error) : '';
  const existing = error instanceof ProblemError && error.code === 'duplicate_source' ? String(error.details['sourceId'] ?? '') : '';
  return (
    <span role="alert">
      {textOf(error)} {Object.hasOwn(messages, mend) ? say(mend as MessageId) : null}
      {existing === '' ? null : (
        <TextLink to="/t/$slug/sources/$sourceId" params={{ slug, sourceId: existing }} inherit>
          {say('uploads.openExisting')}
        </TextLink>
      )}
    </span>
  );
}
