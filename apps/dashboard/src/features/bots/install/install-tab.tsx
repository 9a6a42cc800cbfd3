import { useTenant } from '../../../api/tenant.ts';
import { IdentitySection } from '../identity/identity-section.tsx';
import { ShareSection } from '../share/share-section.tsx';
import type { Bot } from '../use-bots.ts';
import { AllowListSection } from './allow-list-section.tsx';
import { ChallengeSection } from './challenge-section.tsx';
import { CheckerSection } from './checker-section.tsx';
import { SnippetsSection } from './snippets-section.tsx';

/** How a bot gets onto a site: which sites may have it, what to paste there, whom it knows there, and whether it works. */
export function InstallTab({ bot }: { bot: Bot }) {
  const { may } = useTenant();
  return (
    <>
      <SnippetsSection bot={bot} />
      <ShareSection bot={bot} />
      <AllowListSection />
      <IdentitySection bot={bot} />
      <ChallengeSection />
      {may('bots.write') ? <CheckerSection bot={bot} /> : null}
    </>
  );
}
