import { randomUUID } from 'node:crypto';
import type { CurrentSessionResponse } from '@parley/contract/auth';
import type { TestMails } from './test-mails.ts';

/** A browser: it keeps cookies and says where its requests come from. */
export interface TestBrowser {
  /** Calls the API as a page of the dashboard does; a form is sent as one. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** The value of a cookie the browser holds. */
  cookie(name: string): string | undefined;
  /** Makes the browser hold a cookie. */
  setCookie(name: string, value: string): void;
  /** Another browser that holds the same cookies, as somebody who stole them would. */
  copy(): TestBrowser;
}

/** Somebody who signed up, confirmed their address and is signed in. */
export interface TestPerson extends TestBrowser {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly id: string;
  /** Who they are and where they may work, as the API says now. */
  session(): Promise<CurrentSessionResponse>;
  /** Signs the same person in from another browser. */
  signInElsewhere(): Promise<TestBrowser>;
}

/** Where people of a test are made. */
export interface PeopleContext {
  readonly url: string;
  readonly mails: TestMails;
}

/** Good by the rules, and the same for everybody: what a test does not choose does not matter to it. */
export const testPassword = 'a lantern over wet cobbles';

/** Opens a browser that holds no cookies. */
export function openTestBrowser(url: string, held: ReadonlyMap<string, string> = new Map()): TestBrowser {
  const cookies = new Map(held);
  return {
    async call(method, path, body, headers = {}) {
      const response = await fetch(`${url}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          origin: url,
          'user-agent': 'Test browser',
          ...(cookies.size === 0 ? {} : { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') }),
          ...(body === undefined || body instanceof URLSearchParams ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: body instanceof URLSearchParams ? body : JSON.stringify(body) }),
      });
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
        if (value === '' || /max-age=0(?:;|$)/i.test(line)) cookies.delete(name);
        else cookies.set(name, value);
      }
      return response;
    },
    cookie: (name) => cookies.get(name),
    setCookie: (name, value) => void cookies.set(name, value),
    copy: () => openTestBrowser(url, cookies),
  };
}

/** Calls and fails unless the answer is what it must be; yields the body. */
export async function expectAnswer<Body = unknown>(answer: Promise<Response>, status: number): Promise<Body> {
  const response = await answer;
  const text = await response.text();
  if (response.status !== status) throw new Error(`${response.url} was answered ${response.status} instead of ${status}: ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as Body;
}

/** Signs somebody up over HTTP, opens the link in their mail, and so signs them in. */
export async function createTestPerson(
  { url, mails }: PeopleContext,
  given: { name?: string; email?: string; password?: string } = {},
): Promise<TestPerson> {
  const { name = 'Ada Lovelace', email = `ada-${randomUUID()}@example.com`, password = testPassword } = given;
  const browser = openTestBrowser(url);
  await expectAnswer(browser.call('POST', '/v1/auth/sign-up', { name, email, password }), 204);
  const token = mails.tokenFor(email, 'verify-email');
  await expectAnswer(browser.call('POST', '/v1/auth/verify-email', { token }), 200);
  const session = (): Promise<CurrentSessionResponse> => expectAnswer(browser.call('GET', '/v1/auth/session'), 200);
  return {
    ...browser,
    name,
    email,
    password,
    id: (await session()).person.id,
    session,
    async signInElsewhere() {
      const other = openTestBrowser(url);
      await expectAnswer(other.call('POST', '/v1/auth/sign-in', { email, password }), 200);
      return other;
    },
  };
}
