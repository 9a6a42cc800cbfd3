import { describe, expect, it } from 'vitest';
import { createNotesApp } from './__fixtures__/notes-app.ts';
import type { PlantedFault } from './__fixtures__/planted-fault.ts';
import { readAuthorization } from './authorization/read-authorization.ts';
import { writeAuthorization } from './authorization/write-authorization.ts';
import { walkRouteSecurity } from './walk-route-security.ts';

/** What was reviewed is the app without a fault. */
const authorization = readAuthorization(writeAuthorization(createNotesApp().routes));

async function failuresOf(fault?: PlantedFault): Promise<string[]> {
  const { routes, builders, world } = createNotesApp(fault);
  const failures: string[] = [];
  for (const { route, name, run } of walkRouteSecurity({ routes, authorization, builders, world: () => world })) {
    await run().catch((error: Error) => failures.push(`${route} ${name}: ${error.message}`));
  }
  return failures;
}

describe('walkRouteSecurity', () => {
  it('finds nothing in an app that is right', async () => {
    expect(await failuresOf()).toEqual([]);
  });

  it.each<[PlantedFault, RegExp]>([
    ['no tenant check', /GET \/v1\/notes\/\{noteId\} .*another tenant/],
    ['forbidden instead of not_found', /answers another tenant/],
    ['another text for a foreign id', /can be told from one that never existed/],
    ['deletes before it checks', /DELETE .*its owner was answered 404/],
    ['foreign id in the body is taken', /POST \/v1\/notes .*json at botId/],
    ['foreign id in the query is told', /GET \/v1\/notes .*changes the answer/],
    ['no visitor check', /another visitor/],
    ['any credential does', /refuses what is no credential/],
    ['permission is ignored', /refuses a key without knowledge\.read/],
    ['suspension is ignored', /refuses a suspended tenant/],
    ['fields are not strict', /the field tenantId was answered 201/],
    ['fails on odd ids', /was answered 500/],
    ['every site is its own', /POST \/v1\/sign-in refuses what another site/],
    ['leaks in a header', /private data of another tenant leaked/],
    ['undeclared error', /POST \/v1\/notes does not declare in_use/],
    ['the role is ignored', /answers 403: viewer/],
    ['a route asks for less than was reviewed', /POST \/v1\/notes answers 403: viewer/],
    ['membership is ignored', /as if the tenant did not exist/],
    ['operators need no grant', /as if the tenant did not exist/],
    ['everybody is an operator', /GET \/v1\/operator\/notes answers 403: owner/],
    ['a cookie does', /refuses what another site makes the browser/],
    ['lists show every bot', /GET \/v1\/bots shows a key that is restricted/],
    ['the bot of a conversation is not asked for', /GET \/v1\/conversations\/\{conversationId\} shows a key/],
    ['token is only looked up by its beginning', /a tampered credential/],
  ])('finds the planted fault: %s', async (fault, message) => {
    const failures = await failuresOf(fault);
    expect(failures.join('\n')).toMatch(message);
  });

  it('fails for a route that nobody wrote a request for', async () => {
    const { routes, builders, world } = createNotesApp();
    const { 'GET /v1/about': _, ...others } = builders;
    const cases = walkRouteSecurity({ routes, authorization, builders: others, world: () => world }).filter(
      ({ route }) => route === 'GET /v1/about',
    );
    expect(cases).toHaveLength(1);
    await expect(cases[0]?.run()).rejects.toThrow(/has a request builder/);
  });

  it('fails for a request to a route that is gone', async () => {
    const { routes, builders, world } = createNotesApp();
    const mounted = routes.filter((route) => route.path !== '/v1/about');
    const cases = walkRouteSecurity({ routes: mounted, authorization, builders, world: () => world }).filter(
      ({ route }) => route === 'GET /v1/about',
    );
    expect(cases).toHaveLength(2);
    for (const { run } of cases) await expect(run()).rejects.toThrow(/exists/);
  });

  it('fails for a route of which nobody reviewed who may call it', async () => {
    const { routes, builders, world } = createNotesApp();
    const others = new Map([...authorization].filter(([key]) => key !== 'POST /v1/notes'));
    const cases = walkRouteSecurity({ routes, authorization: others, builders, world: () => world });
    const failing = cases.filter(({ route, name }) => route === 'POST /v1/notes' && name.startsWith('stands in'));
    expect(failing).toHaveLength(1);
    await expect(failing[0]?.run()).rejects.toThrow(/nobody reviewed/);
  });

  it('attacks every kind of route in every way that fits it', () => {
    const { routes, builders, world } = createNotesApp();
    const cases = walkRouteSecurity({ routes, authorization, builders, world: () => world });
    const count = (route: string) => cases.filter((candidate) => candidate.route === route).length;
    expect(count('POST /v1/notes')).toBe(37);
    expect(count('GET /v1/about')).toBe(19);
    expect(count('POST /v1/sign-in')).toBe(20);
    expect(cases.length).toBeGreaterThan(70);
  });
});
