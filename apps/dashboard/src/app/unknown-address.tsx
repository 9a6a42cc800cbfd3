import { IconMapOff } from '@tabler/icons-react';
import { EmptyState } from '../ui/empty-state.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { Page } from '../ui/page.tsx';
import { useText } from '../ui/use-text.ts';

/** In the place of a screen that the person's role has no part in: it looks like one that does not exist. */
export function UnknownAddress() {
  const say = useText();
  return (
    <Page title={say('unknown.title')} width="narrow">
      <EmptyState
        icon={IconMapOff}
        title={say('unknown.heading')}
        text={say('unknown.text')}
        action={
          <ButtonLink to="/" variant="default">
            {say('unknown.home')}
          </ButtonLink>
        }
      />
    </Page>
  );
}
