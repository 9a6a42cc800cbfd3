import type { SocialProviderName } from '@parley/contract/social-providers';
import { expectAnswer, type TestBrowser } from '../app/test-person.ts';
import { followAway, type Landing, land } from '../sso/sso-rig.ts';

/** Begins at a provider, goes there, and gives the address it sends the browser back to. */
export async function goToProvider(
  browser: TestBrowser,
  home: string,
  provider: SocialProviderName,
  body: object = { purpose: 'sign_in' },
): Promise<URL> {
  const begun = await expectAnswer<{ redirectTo: string }>(browser.call('POST', `/v1/auth/social/${provider}/start`, body), 200);
  return followAway(begun.redirectTo, home);
}

/** Takes a provider's answer to the installation. */
export function returnFrom(browser: TestBrowser, { pathname, search }: URL): Promise<Landing> {
  return land(browser.call('GET', `${pathname}${search}`));
}

/** Signs in, or connects an account, at a provider that does not ask. */
export async function passThrough(browser: TestBrowser, home: string, provider: SocialProviderName, body?: object): Promise<Landing> {
  return returnFrom(browser, await goToProvider(browser, home, provider, body));
}
