import { EntryCard } from '../ui/entry-card.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { useText } from '../ui/use-text.ts';
import { PublicFrame } from './public-frame.tsx';

/** Instead of everything, where the address names no screen or a tenant the person has no part in: the two look the same. */
export function UnknownPage() {
  const say = useText();
  return (
    <PublicFrame>
      <EntryCard title={say('unknown.heading')} text={say('unknown.text')}>
        <ButtonLink to="/" variant="default" fullWidth>
          {say('unknown.home')}
        </ButtonLink>
      </EntryCard>
    </PublicFrame>
  );
}
