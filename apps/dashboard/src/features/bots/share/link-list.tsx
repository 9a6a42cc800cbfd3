import { Button } from '@mantine/core';
import { useState } from 'react';
import { ItemList } from '../../../ui/item-list.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Quiet } from '../../../ui/quiet.tsx';
import { Status } from '../../../ui/status.tsx';
import { useText } from '../../../ui/use-text.ts';
import { RevokeLinkDialog } from './revoke-link-dialog.tsx';
import type { PreviewLink } from './use-preview-links.ts';

interface LinkListProps {
  botId: string;
  links: readonly PreviewLink[];
  readOnly: boolean;
}

/** The links to a draft: whether each is good, whose it is, and when somebody last opened it. */
export function LinkList({ botId, links, readOnly }: LinkListProps) {
  const say = useText();
  const [revoking, setRevoking] = useState<PreviewLink>();
  return (
    <>
      <ItemList label={say('share.list')} none={say('share.none')}>
        {links.map((link) => {
          const isOpen = link.revokedAt === null && Date.parse(link.expiresAt) > Date.now();
          return (
            <li key={link.id}>
              <span>
                <Status tone={isOpen ? 'good' : 'quiet'}>
                  {isOpen ? (
                    <span>
                      {say('share.open')} <Moment at={link.expiresAt} />
                    </span>
                  ) : (
                    say(link.revokedAt === null ? 'share.over' : 'share.revoked')
                  )}
                </Status>
                <Quiet>{say('share.madeBy', { name: link.madeBy })}</Quiet>
                <Quiet>
                  {say(link.lastOpenedAt === null ? 'share.neverOpened' : 'share.lastOpened')}{' '}
                  {link.lastOpenedAt === null ? null : <Moment at={link.lastOpenedAt} />}
                </Quiet>
              </span>
              {readOnly || !isOpen ? null : (
                <Button
                  variant="subtle"
                  color="red"
                  size="xs"
                  aria-label={say('share.revokeLabel', { name: link.madeBy })}
                  onClick={() => setRevoking(link)}
                >
                  {say('share.revoke')}
                </Button>
              )}
            </li>
          );
        })}
      </ItemList>
      <RevokeLinkDialog botId={botId} link={revoking} onClose={() => setRevoking(undefined)} />
    </>
  );
}
