import { setImmediate } from 'node:timers/promises';
import type { ImportedActions } from '@parley/contract/actions';
import { AppError } from '@parley/contract/errors';
import { type Method, readOperation } from './read-operation.ts';
import { asList, asPart, type Part, resolvePart } from './resolve-part.ts';
import { serverOf } from './server-of.ts';

const methods: readonly Method[] = ['get', 'post', 'put', 'patch', 'delete'];
const mostOperations = 1000;

/**
 * Reads the operations of an OpenAPI 3 document as actions to choose from. Only simple arguments are taken: texts, numbers and yes or no,
 * of the path, the query, the headers and a body of JSON or of a form; what needs others cannot be an action, and is told. What reads is
 * taken as reading, everything else as writing. `server` is where a document answers that names no host.
 * Others are served between the operations of a long document.
 */
export async function importOpenapi(document: Part, server: string | undefined): Promise<ImportedActions> {
  if (typeof document['openapi'] !== 'string' || !document['openapi'].startsWith('3')) {
    const issues = [{ in: 'body', path: 'document', message: 'is no OpenAPI 3 document' }];
    throw new AppError('invalid_request', { details: { issues } });
  }
  const items: ImportedActions['items'] = [];
  const names = new Set<string>();
  for (const [path, given] of Object.entries(asPart(document['paths']))) {
    const shared = resolvePart(document, given);
    for (const method of methods) {
      const operation = asPart(shared[method]);
      if (!Object.hasOwn(shared, method) || items.length >= mostOperations) continue;
      if (items.length % 20 === 19) await setImmediate();
      const base = serverOf([operation, shared, document], server);
      const parameters = [...asList(shared['parameters']), ...asList(operation['parameters'])];
      items.push(readOperation(document, { base, path, method, operation, parameters, names }));
    }
  }
  return { items, problem: null };
}
