import { type InstallationEnv, installationEnv } from '@parley/testing/process/installation-env';
import { type ServerProcess, startServerProcess } from '@parley/testing/process/start-server-process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { callAsPage } from './call-as-page.ts';
import type { Newcomer } from './dashboard-people.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { readLink } from './read-link.ts';

type PageOptions = Parameters<typeof openPage>[2];
type Env = Readonly<Record<string, string>>;

/** A page, and what went wrong in it. */
export interface OpenedPage {
  readonly page: Page;
  readonly faults: string[];
}

type SignUpPlace = { tenantName: string } | { invitation: string | null };

/** A browser and an installation, for the journeys of one file. */
export interface Journey {
  /** Where the installation answers. */
  readonly url: string;
  /** Its settings, by which the command line finds it. */
  readonly env: Env;
  open(options?: PageOptions): Promise<OpenedPage>;
  /** Brings somebody through the sign-up, and signs them in where the page is: for journeys that begin later. */
  signUp(page: Page, person: Newcomer, place: SignUpPlace): Promise<void>;
  openSignedUp(person: Newcomer, place: SignUpPlace, options?: PageOptions): Promise<OpenedPage>;
  /** The server of this journey alone; throws for one that shares its server. */
  server(): ServerProcess;
  /** Kills it without a warning and starts it again at the same address. */
  restart(): Promise<void>;
}

/**
 * Opens a browser before the journeys of a file and closes it after them. The installation is the one that all files share, so people and
 * tenants are named after the file; to start one takes ten seconds, so one of its own, with the settings that `own` makes, is only for
 * journeys that need other settings or a fresh installation.
 */
export function openJourney(own?: () => Promise<Env> | Env): Journey {
  let browser: Browser | undefined;
  let installation: InstallationEnv | undefined;
  let server: ServerProcess | undefined;
  let place: { url: string; env: Env } | undefined;

  beforeAll(async () => {
    if (own === undefined) {
      browser = await openBrowser();
      place = inject('sharedServer');
      return;
    }
    [browser, installation] = await Promise.all([openBrowser(), installationEnv()]);
    const env: Env = { ...installation.env, ...(await own()) };
    server = await startServerProcess(env);
    place = { url: env['PARLEY_PUBLIC_URL'] ?? server.url, env };
  });
  afterAll(async () => {
    await browser?.close();
    await server?.kill();
    await installation?.[Symbol.asyncDispose]();
  });

  const started = <Part>(part: Part | undefined): Part => {
    if (part === undefined) throw new Error('a journey has no such part, or has not begun');
    return part;
  };
  const open: Journey['open'] = (options) => openPage(started(browser), started(place).url, options);
  const signUp: Journey['signUp'] = async (page, person, where) => {
    const { url, env } = started(place);
    await callAsPage(page, url, 'POST', '/v1/auth/sign-up', { ...person, ...where });
    const token = new URL(await readLink(env, person.email, '/app/verify-email')).searchParams.get('token');
    await callAsPage(page, url, 'POST', '/v1/auth/verify-email', { token });
  };
  return {
    get url() {
      return started(place).url;
    },
    get env() {
      return started(place).env;
    },
    open,
    signUp,
    async openSignedUp(person, where, options) {
      const opened = await open(options);
      await signUp(opened.page, person, where);
      return opened;
    },
    server: () => started(server),
    async restart() {
      const { env } = started(place);
      const { port } = new URL(started(server).url);
      await started(server).kill();
      server = await startServerProcess({ ...env, PORT: port });
    },
  };
}
