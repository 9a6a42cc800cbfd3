import type { ActionDefinition } from '../use-actions.ts';

type Form = Extract<ActionDefinition, { kind: 'form' }>;
type Http = Extract<ActionDefinition, { kind: 'http' }>;
type Parameter = Http['parameters']['properties'][string];

export interface FieldRow {
  key: string;
  name: string;
  label: string;
  type: Form['fields'][number]['type'];
  required: boolean;
  options: string[];
}
export interface ParameterRow {
  key: string;
  name: string;
  required: boolean;
  /** With what the screen does not offer to change, such as a format. */
  schema: Parameter;
}
export interface PairRow {
  key: string;
  name: string;
  value: string;
}
export interface SecretRow extends PairRow {
  /** It is stored, and stays when its value is left empty. */
  stored: boolean;
}
export type ResultRow = Http['result'][number] & { key: string };

/** Everything the form of an action asks for; what is not of its kind is not used. */
export interface ActionValues extends Record<string, unknown> {
  name: string;
  title: string;
  description: string;
  effect: 'read' | 'write';
  fields: FieldRow[];
  mailTo: string;
  webhookUrl: string;
  thanks: string;
  appointmentMinutes: number | string;
  method: Http['method'];
  url: string;
  parameters: ParameterRow[];
  headers: PairRow[];
  body: string;
  result: ResultRow[];
  timeoutMs: number | string;
  retries: number | string;
  secrets: SecretRow[];
}

const newKey = (): string => crypto.randomUUID();

/** The form as a definition fills it. */
export function valuesOf(definition: ActionDefinition, secretNames: readonly string[]): ActionValues {
  const blank: ActionValues = {
    ...{ name: '', title: '', description: '', effect: 'read', fields: [], mailTo: '', webhookUrl: '', thanks: '' },
    ...{ appointmentMinutes: '', method: 'GET', url: '', parameters: [], headers: [], body: '', result: [], timeoutMs: 5000, retries: 1 },
    secrets: secretNames.map((name) => ({ key: newKey(), name, value: '', stored: true })),
  };
  const { name, title, description } = definition;
  const described = { ...blank, name, title, description };
  if (definition.kind === 'form') {
    const { mailTo, webhookUrl, thanks, appointmentMinutes } = definition;
    return {
      ...described,
      fields: definition.fields.map((field) => ({ ...field, key: newKey() })),
      mailTo: mailTo ?? '',
      webhookUrl: webhookUrl ?? '',
      thanks,
      appointmentMinutes: appointmentMinutes ?? '',
    };
  }
  const { effect, url, parameters, timeoutMs } = definition;
  const remote = {
    ...described,
    effect,
    url,
    timeoutMs,
    parameters: Object.entries(parameters.properties).map(([property, schema]) => ({
      ...{ key: newKey(), name: property, schema, required: parameters.required.includes(property) },
    })),
    headers: Object.entries(definition.headers).map(([header, value]) => ({ key: newKey(), name: header, value })),
  };
  if (definition.kind === 'mcp') return remote;
  const { method, body, result, retries } = definition;
  return {
    ...remote,
    method,
    retries,
    body: body === null ? '' : JSON.stringify(body, null, 2),
    result: result.map((field) => ({ ...field, key: newKey() })),
  };
}

/** The definition that a form describes; what the form does not offer to change stays as it was in `before`. */
export function definitionIn(values: ActionValues, before: ActionDefinition): ActionDefinition {
  const described = { name: values.name.trim(), title: values.title.trim(), description: values.description.trim() };
  if (before.kind === 'form')
    return {
      ...{ ...before, ...described },
      fields: values.fields.map(({ key: _key, ...field }) => ({ ...field, options: field.type === 'choice' ? field.options : [] })),
      mailTo: values.mailTo.trim() || null,
      webhookUrl: values.webhookUrl.trim() || null,
      thanks: values.thanks.trim(),
      appointmentMinutes: values.appointmentMinutes === '' ? null : Number(values.appointmentMinutes),
    };
  const remote = {
    ...described,
    effect: values.effect,
    url: values.url.trim(),
    timeoutMs: Number(values.timeoutMs),
    headers: Object.fromEntries(values.headers.map(({ name, value }) => [name.trim(), value])),
    parameters: {
      ...before.parameters,
      properties: Object.fromEntries(values.parameters.map(({ name, schema }) => [name.trim(), schema])),
      required: values.parameters.flatMap(({ name, required }) => (required ? [name.trim()] : [])),
    },
  };
  if (before.kind === 'mcp') return { ...before, ...remote };
  return {
    ...{ ...before, ...remote },
    method: values.method,
    retries: Number(values.retries),
    body: values.body.trim() === '' ? null : JSON.parse(values.body),
    result: values.result.map(({ key: _key, ...field }) => field),
  };
}

/** What is to become of the secrets: what was entered is stored, what was taken away is forgotten, all else stays. */
export function secretsIn(rows: readonly SecretRow[], storedNames: readonly string[]): Record<string, string | null> {
  const gone = storedNames.filter((name) => !rows.some((row) => row.name.trim() === name));
  return Object.fromEntries([
    ...gone.map((name) => [name, null] as const),
    ...rows.filter(({ value }) => value !== '').map(({ name, value }) => [name.trim(), value] as const),
  ]);
}

/** What a new action of a kind begins with. */
export function blankDefinition(kind: 'form' | 'http'): ActionDefinition {
  const described = { name: '', title: '', description: '' };
  if (kind === 'form')
    return {
      ...{ kind, ...described, mailTo: null, webhookUrl: null, thanks: '', appointmentMinutes: null },
      fields: [{ name: 'email', label: '', type: 'email', required: true, options: [] }],
    };
  return {
    ...{ kind, ...described, effect: 'read', method: 'GET', url: '', headers: {}, body: null, result: [], timeoutMs: 5000, retries: 1 },
    parameters: { type: 'object', properties: {}, required: [], additionalProperties: false },
  };
}
