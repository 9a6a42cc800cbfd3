import { routeKey } from '@parley/platform/http/list-routes';
import type { Route } from '@parley/platform/http/route';
import { allCallerKinds, callerKinds } from './caller-kinds.ts';
import { declaredVerdicts } from './declared-verdicts.ts';

const introduction = `# Who may call what

Every endpoint and everybody a request can come from. This page is written from what the endpoints declare and what the built-in roles hold (\`npm run openapi\`), and a test fails when it is not up to date. It is also what the security tests go by: they send every endpoint a valid request as each of these callers and compare the answer with this page, not with the code. So whoever changes who may do what changes this page in the same commit, and a review sees it.

## How do I read it?

\`yes\` means that the caller is let in; what the endpoint then does may still depend on more, see [below](#what-is-decided-further-in). A number is the status of the refusal: \`401\` for a credential that says nothing here, \`403\` for somebody known who may not, \`404\` where the tenant itself is not to be seen. The requests of everybody but visitors and keys name the tenant that they are about.

The second column is what the endpoint asks for: a permission of the tenant, or \`public\`, \`visitor\`, \`person\`, \`operator\`, \`operations\`.
`;

const change = `## How do I change it?

1. Change the \`access\` of the endpoint, the permissions of a role in \`packages/contract/src/roles.ts\`, or what a tenant lends to operators in \`packages/product/src/identity/support-permissions.ts\`.
2. Run \`npm run openapi\` and read what changed in this file. Each \`yes\` that is new is a door that was opened.
3. Run \`npx vitest run tests/security/routes.test.ts\`.

A new endpoint gets its line by the second step, and needs a request in \`tests/security/request-builders.ts\`.

## What is decided further in

- A role of the tenant's own lets in whoever holds the permission of the second column; the security tests try each permission alone, and all but it.
- Who gives a role, an invitation or an API key gives no more than they hold themselves. Only an owner makes an owner.
- \`POST /v1/tenant/close\`, \`POST /v1/tenant/transfer\` and \`POST /v1/members/leave\` name the tenant in their body: closing it and handing it over take its owner, other members are refused, and to strangers it does not exist.
- What belongs to a person (sessions, passkeys, second factor) is that person's alone.
- A key that is restricted to some bots finds nothing of the others, and makes none.
- Where a tenant asks for single sign-on or an installation for a second factor, a member without it is refused with \`403\`.
- A suspended tenant can be looked at, and its members can take away what gives access (a member, an invitation, a key, a connection, support); of a closed one its owner can. Nothing else is taken.
`;

/** Writes `docs/authorization.md`: what each caller is answered on each of these routes, by tag in the order of the routes. */
export function writeAuthorization(routes: readonly Route[]): string {
  const legend = Object.entries(callerKinds).flatMap(([kind, meaning]) => (meaning === undefined ? [] : [`| ${kind} | ${meaning} |`]));
  const sections = [...Map.groupBy(routes, ({ tag }) => tag)].map(([tag, list]) =>
    [
      `## ${tag}`,
      '',
      row(['Endpoint', 'asks for', ...allCallerKinds]),
      row(Array.from({ length: allCallerKinds.length + 2 }, () => '---')),
      ...list.map((route) => {
        const verdicts = declaredVerdicts(route);
        return row([`\`${routeKey(route)}\``, route.access, ...allCallerKinds.map((kind) => verdicts[kind])]);
      }),
      '',
    ].join('\n'),
  );
  return [introduction, ['| Caller | Who that is |', '| --- | --- |', ...legend, ''].join('\n'), change, ...sections].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
