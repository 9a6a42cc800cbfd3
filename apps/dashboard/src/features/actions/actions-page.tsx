import { Button, Group, Menu, Text } from '@mantine/core';
import { IconBolt, IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTenant } from '../../api/tenant.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { NameWithSign } from '../../ui/name-with-sign.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { toast } from '../../ui/toast.ts';
import { replacesBuiltIn, useActionWords } from '../../ui/use-action-words.ts';
import { useText } from '../../ui/use-text.ts';
import { type Action, useActionPage, useRemoveAction } from './use-actions.ts';
import { useBotList } from './use-bot-list.ts';

/** What a tenant's bots can be allowed to do: what came with Parley, and what the tenant described. */
export function ActionsPage() {
  const say = useText();
  const { slug, may } = useTenant();
  const wordsOf = useActionWords();
  const [removing, setRemoving] = useState<Action>();
  const remove = useRemoveAction();
  const mayWrite = may('actions.write');
  const columns: Column<Action>[] = [
    {
      key: 'name',
      title: say('actions.action'),
      cell: (action) => {
        const { title, description } = wordsOf(action);
        const name =
          action.id === null ? (
            title
          ) : (
            <TextLink to="/t/$slug/actions/$actionId" params={{ slug, actionId: action.id }}>
              {title}
            </TextLink>
          );
        return <NameWithSign sign={null} name={name} detail={description} />;
      },
    },
    { key: 'kind', title: say('actions.kind'), cell: ({ kind }) => <OneLine>{say(`actions.kind.${kind}`)}</OneLine> },
    {
      key: 'effect',
      title: say('actions.effect'),
      minor: true,
      cell: ({ effect }) => <OneLine>{say(`actions.effect.${effect}`)}</OneLine>,
    },
    {
      key: 'more',
      title: say('actions.more'),
      titleHidden: true,
      align: 'end',
      cell: (action) => {
        const { title } = wordsOf(action);
        if (!mayWrite) return null;
        if (action.id !== null)
          return (
            <Button
              variant="subtle"
              color="red"
              size="xs"
              aria-label={say('actions.removeOf', { name: title })}
              onClick={() => setRemoving(action)}
            >
              {say('actions.remove')}
            </Button>
          );
        if (action.definition === null) return null;
        return (
          <ButtonLink
            variant="subtle"
            size="xs"
            to="/t/$slug/actions/new"
            params={{ slug }}
            search={{ from: action.name }}
            aria-label={say('actions.adaptOf', { name: title })}
          >
            {say('actions.adapt')}
          </ButtonLink>
        );
      },
    },
  ];
  return (
    <Page title={say('actions.title')} description={say('actions.description')} actions={mayWrite ? <NewActionMenu /> : undefined}>
      <DataTable
        label={say('actions.title')}
        columns={columns}
        query={useActionPage()}
        rowKey={({ name }) => name}
        empty={<EmptyState icon={IconBolt} title={say('actions.title')} text={say('actions.description')} />}
      />
      <ConfirmDialog
        opened={removing !== undefined}
        title={say('actions.removeTitle', { name: removing?.title ?? '' })}
        confirmLabel={say('actions.removeSubmit')}
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() =>
          remove.mutate(removing?.id ?? '', {
            onSuccess: () => {
              toast(say('actions.removed', { name: removing?.title ?? '' }));
              setRemoving(undefined);
            },
          })
        }
        onClose={() => setRemoving(undefined)}
      >
        {removing === undefined ? null : <RemovalText action={removing} />}
      </ConfirmDialog>
    </Page>
  );
}

/** What becomes of the bots that may use an action: one in the place of a built-in form leaves that to them. */
function RemovalText({ action: { name, usedBy } }: { action: Action }) {
  const say = useText();
  const nameBots = useBotList();
  const toBuiltIn = replacesBuiltIn(name);
  if (usedBy.length === 0) return say(toBuiltIn ? 'actions.removeToBuiltIn' : 'actions.removeText');
  const said = { bots: nameBots(usedBy), count: usedBy.length };
  return <Notice tone="warning">{say(toBuiltIn ? 'actions.removeUsedToBuiltIn' : 'actions.removeUsed', said)}</Notice>;
}

function NewActionMenu() {
  const say = useText();
  const { slug } = useTenant();
  const navigate = useNavigate();
  const open = (kind: string): void => void navigate({ to: '/t/$slug/actions/new', params: { slug }, search: { kind } });
  return (
    <Group gap="xs">
      <ButtonLink variant="default" to="/t/$slug/actions/import" params={{ slug }}>
        {say('actions.import')}
      </ButtonLink>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button leftSection={<IconPlus size={16} aria-hidden />} rightSection={<IconChevronDown size={16} aria-hidden />}>
            {say('actions.new')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => open('form')}>{say('actions.new.form')}</Menu.Item>
          <Menu.Item onClick={() => open('http')}>{say('actions.new.http')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

/** A few words that a narrow column does not break. */
function OneLine({ children }: { children: string }) {
  return (
    <Text span inherit truncate>
      {children}
    </Text>
  );
}
