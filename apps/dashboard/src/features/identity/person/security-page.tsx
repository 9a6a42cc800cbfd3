import { Page } from '../../../ui/page.tsx';
import { useText } from '../../../ui/use-text.ts';
import { ConnectedAccounts } from '../connected-accounts.tsx';
import { PasskeysSection } from './passkeys-section.tsx';
import { SecondFactorSection } from './second-factor-section.tsx';

/** How well a person's sign-in is guarded. */
export function SecurityPage() {
  const say = useText();
  return (
    <Page title={say('account.security')} description={say('account.securityText')} width="narrow">
      <SecondFactorSection />
      <PasskeysSection />
      <ConnectedAccounts />
    </Page>
  );
}
