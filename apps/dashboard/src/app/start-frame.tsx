import { useTenant } from '../api/tenant.ts';
import { ButtonLink } from '../ui/links.tsx';
import { useText } from '../ui/use-text.ts';
import { PermittedOutlet } from './permitted-outlet.tsx';
import { PublicFrame } from './public-frame.tsx';

/** Around the first steps: nothing else to look at, and a way out. */
export function StartFrame() {
  const say = useText();
  const { slug } = useTenant();
  const later = (
    <ButtonLink to="/t/$slug/bots" params={{ slug }} variant="subtle" color="gray">
      {say('start.later')}
    </ButtonLink>
  );
  return (
    <PublicFrame action={later}>
      <PermittedOutlet />
    </PublicFrame>
  );
}
