import { type HttpAction, httpActionSchema, type ImportedActions } from '@parley/contract/actions';
import { AppError } from '@parley/contract/errors';
import { actionNameFor } from '../action-name-for.ts';
import { requireSoundHttpAction } from '../http/require-sound-http-action.ts';
import { ArgumentList } from './argument-list.ts';
import { readBody } from './read-body.ts';
import { readKey } from './read-key.ts';
import { readParameters } from './read-parameters.ts';
import { readResults } from './read-results.ts';
import { type Part, textOf } from './resolve-part.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Item = ImportedActions['items'][number];

interface Given {
  readonly base: string | undefined;
  readonly path: string;
  readonly method: Method;
  readonly operation: Part;
  readonly parameters: readonly unknown[];
  /** Names that were given away, to which this one's is added. */
  readonly names: Set<string>;
}

/** An operation as an action, or why it cannot be one. */
export function readOperation(document: Part, { base, path, method, operation, parameters, names }: Given): Item {
  const label = `${method.toUpperCase()} ${path}`;
  const refused = (reason: Item['reason'], about: string, problem: string): Item => ({
    ...{ operation: label, definition: null },
    ...{ problem, reason, about },
  });
  if (base === undefined) return refused('no_server', '', 'the document does not say at which server');
  const list = new ArgumentList();
  const places = readParameters(document, { given: parameters, path, list });
  const body = method === 'get' ? { value: null, headers: {} } : readBody(document, operation['requestBody'], list);
  if (list.missing !== undefined) return refused('argument', list.missing, `${list.missing}: must be a text, a number, or yes or no`);
  const key = readKey(document, operation);
  const query = [...places.query, ...key.query];
  const summary = textOf(operation['summary'], label);
  const definition = httpActionSchema.safeParse({
    kind: 'http',
    name: unusedName(actionNameFor(textOf(operation['operationId'], label)), names),
    title: summary.slice(0, 120),
    description: textOf(operation['description'], summary).slice(0, 1000),
    effect: method === 'get' ? 'read' : 'write',
    method: method.toUpperCase() as HttpAction['method'],
    parameters: list.parameters(),
    url: `${base}${places.path}${query.length === 0 ? '' : `?${query.join('&')}`}`,
    headers: { ...body.headers, ...places.headers, ...key.headers },
    body: body.value,
    result: readResults(document, operation),
  });
  if (!definition.success) {
    const [issue] = definition.error.issues;
    const field = issue?.path.join('.') ?? '';
    return refused('not_valid', field, issue === undefined ? 'cannot be read' : `${field}: ${issue.message}`);
  }
  const fault = unsoundness(definition.data, key.secrets);
  if (fault !== undefined) return refused('not_valid', fault.field, `${fault.field} ${fault.reason}`);
  return { operation: label, definition: definition.data, problem: null, reason: null, about: '' };
}

function unusedName(wanted: string, names: Set<string>): string {
  let name = wanted;
  for (let count = 2; names.has(name); count++) name = `${wanted.slice(0, 44)}_${count}`;
  names.add(name);
  return name;
}

function unsoundness(action: HttpAction, secrets: readonly string[]): { field: string; reason: string } | undefined {
  try {
    requireSoundHttpAction(action, secrets);
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { field: String(error.details?.['field']), reason: String(error.details?.['reason']) };
  }
}
