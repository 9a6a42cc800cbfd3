import { createHash } from 'node:crypto';
import type { PlantedFault } from './planted-faults.ts';
import type { PlantedImport } from './planted-imports.ts';

const room = 'apps/dashboard/src';
const use = (module: string): string => `import * as imported from '${module}';\n\nexport const held = imported;\n`;

/** Text that no compression makes smaller than three quarters of itself. */
const dense = (blocks: number): string =>
  Array.from({ length: blocks }, (_, index) => createHash('sha512').update(String(index)).digest('base64')).join('');

const built = { file: 'assets/app.js' };
const apiTypes = (body: string): string => `// Written by write-api-schema.ts from docs/openapi.json: npm run openapi\n\n${body}`;

/** A small dashboard in which every check passes. */
export const soundDashboard: Readonly<Record<string, string>> = {
  'docs/openapi.json': '{ "openapi": "3.1.0", "info": { "title": "Planted", "version": "1" }, "paths": {} }\n',
  'apps/dashboard/dist/manifest.json': JSON.stringify({
    'index.html': built,
    'src/locales/en/catalogue.ts': built,
    'src/features/identity/sign-in-page.tsx': built,
    'src/app/shell/tenant-shell.tsx': built,
    'src/features/bots/bots-page.tsx': built,
  }),
  'apps/dashboard/dist/assets/app.js': '// small\n',
  [`${room}/main.tsx`]:
    "import { createRoot } from 'react-dom/client';\nimport type { paths } from './api/schema.generated.ts';\nimport { greetings as german } from './locales/de/greetings.ts';\nimport { greetings } from './locales/en/greetings.ts';\n\nconst messages = navigator.language === 'de' ? german : greetings;\nconst offered: paths = {};\ncreateRoot(document.body).render(<p data-offered={Object.keys(offered)}>{messages['greeting.hello']}</p>);\n",
  [`${room}/locales/en/greetings.ts`]: "export const greetings = { 'greeting.hello': 'Hello {name}' };\n",
  [`${room}/locales/de/greetings.ts`]: "export const greetings = { 'greeting.hello': 'Hallo {name}' };\n",
  [`${room}/api/schema.generated.ts`]: apiTypes(
    'export type paths = Record<string, never>;\nexport type webhooks = Record<string, never>;\nexport interface components {\n    schemas: never;\n    responses: never;\n    parameters: never;\n    requestBodies: never;\n    headers: never;\n    pathItems: never;\n}\nexport type $defs = Record<string, never>;\nexport type operations = Record<string, never>;\n',
  ),
};

const german = (messages: string) => ({
  check: 'messages',
  file: `${room}/locales/de/greetings.ts`,
  text: `export const greetings = ${messages};\n`,
});

export const dashboardFaults: readonly PlantedFault[] = [
  {
    check: 'dashboard size',
    fault: 'a first load over its budget',
    file: 'apps/dashboard/dist/assets/app.js',
    text: `// ${dense(3_000)}\n`,
    says: /signing in: \d+\.\d of 180 KB.*OVER BUDGET/,
  },
  {
    check: 'dashboard api types',
    fault: 'types of another API',
    file: `${room}/api/schema.generated.ts`,
    text: apiTypes('export interface paths {}\n'),
    says: /schema\.generated\.ts does not fit docs\/openapi\.json/,
  },
  {
    check: 'types',
    fault: 'a wrong type in the dashboard, which has a configuration of its own',
    file: `${room}/wrong-type.tsx`,
    text: 'export const wide: number = document.title;\n',
    says: /wrong-type\.tsx.*TS2322/,
  },
  {
    check: 'format and lint',
    fault: 'words between tags of the dashboard',
    file: `${room}/words.tsx`,
    text: 'export const Greeting = () => <p>Hello</p>;\n',
    says: /words\.tsx.*noJsxLiterals/,
  },
  {
    check: 'bare words',
    fault: 'words in an attribute of the dashboard',
    file: `${room}/attribute.tsx`,
    text: 'export const Picture = () => <img src="/kettle.svg" alt="A kettle" />;\n',
    says: /attribute\.tsx:1 +"A kettle"/,
  },
  {
    ...german("{ 'greeting.hello': 'Hallo {person}', 'greeting.bye': 'Bis bald' }"),
    fault: 'a German message with other values',
    says: /greetings\.ts:1 +"greeting\.hello" must have the values/,
  },
  {
    ...german("{ 'greeting.hello': 'Hallo {person}', 'greeting.bye': 'Bis bald' }"),
    fault: 'a German message that English does not have',
    says: /"greeting\.bye" is not an English message/,
  },
  {
    check: 'messages',
    fault: 'an English message that German does not have and no screen shows',
    file: `${room}/locales/en/farewells.ts`,
    text: "export const farewells = { 'farewell.bye': 'Goodbye', 'farewell.later': 'See you next week' };\n",
    says: /"farewell\.bye" is not said in "de"[\s\S]*"farewell\.bye" is shown nowhere/,
  },
  {
    check: 'messages',
    fault: 'a message that was not translated',
    file: `${room}/locales/de/farewells.ts`,
    text: "export const farewells = { 'farewell.later': 'See you next week' };\n",
    says: /"farewell\.later" is the English text/,
  },
  {
    check: 'messages',
    fault: 'an error code the dashboard has no words for',
    file: 'packages/contract/src/errors.ts',
    text: "export const errorTable = {\n  kettle_broken: { status: 500, retryable: false, text: 'The kettle is broken.' },\n};\n",
    says: /the error kettle_broken needs "problem\.kettle_broken"/,
  },
];

export const dashboardImports: readonly PlantedImport[] = [
  { rules: ['dashboard-design-system-knows-no-screen'], file: `${room}/ui/upward.ts`, text: use('../features/bots/bot.ts') },
  { rules: ['dashboard-client-draws-nothing'], file: `${room}/api/drawing.ts`, text: use('../ui/page.ts') },
  { rules: ['dashboard-features-stand-alone'], file: `${room}/features/knowledge/other-feature.ts`, text: use('../bots/bot.ts') },
];

/** What the planted imports lead to. */
export const dashboardNeighbours: Readonly<Record<string, string>> = {
  [`${room}/features/bots/bot.ts`]: "export const bot = 'bot';\n",
  [`${room}/ui/page.ts`]: "export const page = 'page';\n",
  [`${room}/features/bots/own-feature.ts`]: use('./bot.ts'),
};
