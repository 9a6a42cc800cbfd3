import { Button, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useTenant } from '../../../api/tenant.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { Bot } from '../use-bots.ts';
import { AddLinkDialog } from './add-link-dialog.tsx';
import { LinkList } from './link-list.tsx';
import { usePreviewLinks } from './use-preview-links.ts';

/** Links with which somebody without an account sees the draft, and asks it. */
export function ShareSection({ bot }: { bot: Bot }) {
  const say = useText();
  const { may } = useTenant();
  const query = usePreviewLinks(bot.id);
  const [adding, setAdding] = useState(false);
  const readOnly = !may('bots.write');
  return (
    <Section
      title={say('share.title')}
      description={say('share.hint')}
      action={
        readOnly ? undefined : (
          <Button variant="default" onClick={() => setAdding(true)}>
            {say('share.make')}
          </Button>
        )
      }
    >
      <Loaded query={query} skeleton={<Skeleton height={48} radius="md" />}>
        {({ items }) => <LinkList botId={bot.id} links={items} readOnly={readOnly} />}
      </Loaded>
      <AddLinkDialog botId={bot.id} opened={adding} onClose={() => setAdding(false)} />
    </Section>
  );
}
