import { IconMapOff } from '@tabler/icons-react';
import { EmptyState } from '../ui/empty-state.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { Page } from '../ui/page.tsx';
import { useText } from '../ui/use-text.ts';

/** Instead of a screen that does not exist, or that the person has no part in: the two look the same. */
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
