import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

/** Writes the types of the API from docs/openapi.json; with `--check` it only says whether they are what they should be. */
const document = join(import.meta.dirname, '../../docs/openapi.json');
const target = join(import.meta.dirname, 'src/api/schema.generated.ts');

const api = JSON.parse(await readFile(document, 'utf8'));
const schemas: Record<string, object> = api.components?.schemas ?? {};
// A schema that holds itself, such as any JSON at all, has no type that TypeScript takes in an interface.
for (const [name, schema] of Object.entries(schemas)) if (JSON.stringify(schema).includes(`/schemas/${name}"`)) schemas[name] = {};
const types = await openapiTS(api, { alphabetize: true, defaultNonNullable: false });
const text = `// Written by write-api-schema.ts from docs/openapi.json: npm run openapi\n\n${astToString(types)}`;

if (!process.argv.includes('--check')) await writeFile(target, text);
else if ((await readFile(target, 'utf8').catch(() => '')) !== text) {
  process.stdout.write('apps/dashboard/src/api/schema.generated.ts does not fit docs/openapi.json: run npm run openapi\n');
  process.exitCode = 1;
}
