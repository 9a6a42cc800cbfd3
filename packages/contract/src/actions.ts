import { z } from 'zod';
import { idInput, idOutput } from './ids.ts';
import { widgetLanguages } from './widget.ts';

/** An action as a model calls it: what every provider of models takes for the name of a function. */
export const actionName = z
  .string()
  .regex(/^[a-z][a-z0-9_]{1,47}$/, 'lower-case letters, digits and _, beginning with a letter')
  .meta({ example: 'order_status' });

/** Actions every tenant has; a bot may call those its configuration names. */
const builtInActions = ['search_knowledge', 'weather', 'contact_form', 'book_appointment'] as const;
export type BuiltInAction = (typeof builtInActions)[number];

/** One argument of an action: a part of JSON Schema that every provider of models understands. */
export const actionParameterSchema = z
  .strictObject({
    type: z.enum(['string', 'number', 'integer', 'boolean']),
    description: z.string().max(500).optional(),
    enum: z.array(z.string().max(200)).min(1).max(50).optional(),
    format: z.enum(['email', 'date', 'date-time', 'uuid']).optional(),
    minLength: z.int().min(0).max(4000).optional(),
    maxLength: z.int().min(1).max(4000).optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
  })
  .meta({ id: 'ActionParameter' });
export type ActionParameter = z.infer<typeof actionParameterSchema>;

const parameterName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,63}$/);

/** The arguments of an action, as JSON Schema. What is not named here is refused. */
export const actionParametersSchema = z
  .strictObject({
    type: z.literal('object').default('object'),
    properties: z.record(parameterName, actionParameterSchema).default({}),
    required: z.array(parameterName).max(30).default([]),
    additionalProperties: z.literal(false).default(false),
  })
  .refine(({ properties }) => Object.keys(properties).length <= 30, 'at most 30 parameters')
  .refine(({ properties, required }) => required.every((name) => Object.hasOwn(properties, name)), 'required names no parameter')
  .meta({ id: 'ActionParameters' });
export type ActionParameters = z.infer<typeof actionParametersSchema>;

/** What a visitor fills in. `choice` has options; `date_time` is a date and a time of day. */
const formFieldTypes = ['text', 'name', 'email', 'phone', 'message', 'date_time', 'choice'] as const;

export const formFieldSchema = z
  .strictObject({
    name: parameterName,
    label: z.string().trim().min(1).max(120),
    type: z.enum(formFieldTypes),
    required: z.boolean().default(true),
    options: z.array(z.string().trim().min(1).max(200)).max(50).default([]),
  })
  .refine(({ type, options }) => (type === 'choice') === options.length > 0, 'a choice has options, and nothing else has')
  .meta({ id: 'FormField' });
export type FormField = z.infer<typeof formFieldSchema>;

const described = {
  name: actionName,
  /** As visitors and members read it. */
  title: z.string().trim().min(1).max(120),
  /** What it does and when to call it: told to the model. */
  description: z.string().trim().min(1).max(1000),
};

const address = z
  .string()
  .trim()
  .regex(/^https?:\/\//i, 'begins with http:// or https://')
  .max(2000);

/** A form a visitor fills in. What they send is kept as a lead and mailed. */
export const formActionSchema = z
  .strictObject({
    kind: z.literal('form'),
    ...described,
    fields: z.array(formFieldSchema).min(1).max(20),
    /** Who gets the mail; null means the owners of the tenant. */
    mailTo: z.email().max(254).nullable().default(null),
    /** Where each lead is posted to, signed with the secret `webhook` as Standard Webhooks say; null means nowhere. */
    webhookUrl: address.nullable().default(null),
    /** Said when it was sent. */
    thanks: z.string().trim().min(1).max(500).default('Thank you. We will be in touch.'),
    /** Minutes of an appointment that begins at the form's date and time; null when it is none. */
    appointmentMinutes: z.int().min(5).max(1440).nullable().default(null),
  })
  .refine(({ fields }) => new Set(fields.map(({ name }) => name)).size === fields.length, 'every field needs a name of its own')
  .refine(
    ({ fields, appointmentMinutes }) =>
      appointmentMinutes === null || fields.some(({ type, required }) => type === 'date_time' && required),
    'an appointment needs a required field with date and time',
  )
  .meta({ id: 'FormAction' });
export type FormAction = z.infer<typeof formActionSchema>;

/** One value taken from an answer: where it stands, as a JSON pointer (RFC 6901), and what it must be. */
export const resultFieldSchema = z
  .strictObject({
    name: parameterName,
    pointer: z
      .string()
      .regex(/^(?:\/(?:[^~/]|~[01])*)*$/, 'a JSON pointer such as /order/status')
      .max(300),
    type: z.enum(['string', 'number', 'boolean']),
    label: z.string().trim().max(120).default(''),
    /** Whether a visitor's browser may be shown it. The model is told it either way. */
    public: z.boolean().default(false),
  })
  .meta({ id: 'ResultField' });
export type ResultField = z.infer<typeof resultFieldSchema>;

const headers = z
  .record(z.string().regex(/^[A-Za-z0-9-]{1,64}$/), z.string().max(1000))
  .refine((given) => Object.keys(given).length <= 20, 'at most 20 headers')
  .default({});

/**
 * A call of the tenant's own server. `{{name}}` stands for an argument and `{{secret.name}}` for a secret. Neither may stand in the host;
 * a secret may not stand in the path. In the body, whole texts become the argument itself.
 */
export const httpActionSchema = z
  .strictObject({
    kind: z.literal('http'),
    ...described,
    /** `write` changes something: the visitor is asked first. */
    effect: z.enum(['read', 'write']).default('read'),
    parameters: actionParametersSchema.prefault({}),
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('GET'),
    url: z.string().trim().min(8).max(2000),
    headers,
    /** JSON; null sends none. */
    body: z.json().default(null),
    result: z.array(resultFieldSchema).max(30).default([]),
    timeoutMs: z.int().min(500).max(10_000).default(5000),
    /** How often a read is tried again when the server fails. */
    retries: z.int().min(0).max(2).default(1),
  })
  .meta({ id: 'HttpAction' });
export type HttpAction = z.infer<typeof httpActionSchema>;

/**
 * A tool of an MCP server. What it is called, says it does and takes is what was read from the server when the action was described: a
 * server that says something else later changes nothing here. `{{secret.name}}` stands for a secret in a header.
 */
export const mcpActionSchema = z
  .strictObject({
    kind: z.literal('mcp'),
    ...described,
    effect: z.enum(['read', 'write']).default('write'),
    /** Where the server answers, by streamable HTTP. */
    url: address,
    headers,
    /** As the server calls it. */
    tool: z.string().min(1).max(128),
    parameters: actionParametersSchema.prefault({}),
    timeoutMs: z.int().min(500).max(10_000).default(8000),
  })
  .meta({ id: 'McpAction' });
export type McpAction = z.infer<typeof mcpActionSchema>;

/** What a tenant describes an action as. One by the name of a built-in form takes its place. */
export const actionDefinitionSchema = z.discriminatedUnion('kind', [formActionSchema, httpActionSchema, mcpActionSchema]);
export type ActionDefinition = z.infer<typeof actionDefinitionSchema>;

/** What can be tried before it is stored. */
const remoteActionSchema = z.discriminatedUnion('kind', [httpActionSchema, mcpActionSchema]);
export type RemoteAction = z.infer<typeof remoteActionSchema>;

const secretName = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,47}$/);
/** By name. They are kept sealed and never shown again; one that is null is forgotten, one that is left out stays. */
const secrets = z
  .record(secretName, z.string().min(1).max(2000).nullable())
  .refine((given) => Object.keys(given).length <= 10, 'at most 10 secrets')
  .default({});

export const saveActionBody = z.strictObject({ definition: actionDefinitionSchema, secrets });
export type SaveActionBody = z.infer<typeof saveActionBody>;

export const changeActionBody = saveActionBody.extend({
  /** The revision this change was made from; left out, it is made to whatever there is. */
  revision: z.int().positive().optional(),
});

export const actionSchema = z
  .object({
    /** Null for a built-in one. */
    id: idOutput('action').nullable(),
    name: z.string(),
    title: z.string(),
    description: z.string(),
    /** `plugin` ones came with a plugin of this installation. */
    kind: z.enum(['built_in', 'plugin', 'form', 'http', 'mcp']),
    effect: z.enum(['read', 'write']),
    /** Null where nothing can be changed. */
    definition: actionDefinitionSchema.nullable(),
    secretNames: z.array(z.string()),
    /** The bots whose draft or published version may call it, by name. */
    usedBy: z.array(z.object({ id: idOutput('bot'), name: z.string() })),
    /** Counts its changes; null for a built-in one. */
    revision: z.int().positive().nullable(),
    updatedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Action' });
export type ActionResponse = z.infer<typeof actionSchema>;

export const actionListSchema = z.object({ items: z.array(actionSchema) }).meta({ id: 'ActionList' });

export const testActionBody = z.strictObject({
  definition: remoteActionSchema,
  secrets,
  /** The stored action whose secrets are used where none are given. */
  actionId: idInput('action').optional(),
  arguments: z.record(z.string(), z.union([z.string().max(4000), z.number(), z.boolean()])),
});
export type TestActionBody = z.infer<typeof testActionBody>;

export const actionTestSchema = z
  .object({
    ok: z.boolean(),
    /** As it was sent, without its secrets. */
    request: z.object({ method: z.string(), url: z.string() }),
    /** Null when nobody answered. */
    status: z.int().nullable(),
    /** What the model would be told. */
    result: z.record(z.string(), z.unknown()),
    /** The beginning of what came back. */
    body: z.string(),
    durationMs: z.number(),
    problem: z.string().nullable(),
  })
  .meta({ id: 'ActionTest' });
export type ActionTestResponse = z.infer<typeof actionTestSchema>;

/** An OpenAPI 3 document as JSON. */
export const importActionsBody = z.strictObject({
  document: z.record(z.string(), z.unknown()),
  /** Where the server answers, for a document that names none or only a path. */
  server: address.optional(),
});

/** An MCP server whose tools are read. */
export const readMcpToolsBody = z.strictObject({
  url: address,
  headers,
  secrets,
  /** The stored action whose secrets are used where none are given. */
  actionId: idInput('action').optional(),
});
export type ReadMcpToolsBody = z.infer<typeof readMcpToolsBody>;

/** Why something cannot be an action: nobody says where its server is, an argument is of a kind no bot can fill in, or a part is not accepted. */
const importReasons = ['no_server', 'argument', 'not_valid'] as const;

/** What operations or tools would be as actions. Of one that cannot be, `problem` says why in words, `reason` as a code, and `about` of what. */
export const importedActionsSchema = z
  .object({
    items: z.array(
      z.object({
        operation: z.string(),
        definition: remoteActionSchema.nullable(),
        problem: z.string().nullable(),
        reason: z.enum(importReasons).nullable(),
        about: z.string(),
      }),
    ),
    /** The code of what went wrong when a server was asked; null when nothing did. */
    problem: z.string().nullable(),
  })
  .meta({ id: 'ImportedActions' });
export type ImportedActions = z.infer<typeof importedActionsSchema>;

/** `waiting` ones are answered once, within an hour. */
const actionRequestStatuses = ['waiting', 'running', 'done', 'declined', 'failed'] as const;

/** What a bot asks of a visitor: to fill in a form, or to allow what it is about to do. */
export const actionRequestSchema = z
  .object({
    id: idOutput('actionRequest'),
    kind: z.enum(['form', 'confirmation']),
    title: z.string(),
    fields: z.array(
      z.object({
        name: z.string(),
        label: z.string(),
        type: z.enum(formFieldTypes),
        required: z.boolean(),
        options: z.array(z.string()),
        value: z.string(),
      }),
    ),
    status: z.enum(actionRequestStatuses),
    /** Answers it, once; null when it was answered. */
    token: z.string().nullable(),
    /** What came of it, as far as it is for the visitor. */
    reply: z
      .object({ text: z.string(), fields: z.array(z.object({ label: z.string(), value: z.string() })), calendar: z.string().nullable() })
      .nullable(),
  })
  .meta({ id: 'ActionRequest' });
export type ActionRequest = z.infer<typeof actionRequestSchema>;
export type ActionReply = NonNullable<ActionRequest['reply']>;

export const startActionBody = z.strictObject({
  action: actionName,
  conversationId: idInput('conversation').optional(),
  /** The language of a built-in form; the tenant's when left out. A bot that has a language of its own speaks that. */
  language: z.enum(widgetLanguages).optional(),
});
export type StartActionBody = z.infer<typeof startActionBody>;

export const answerActionBody = z.strictObject({
  token: z.string().max(2000),
  answer: z.enum(['yes', 'no']),
  /** What the visitor filled in, by field. */
  values: z.record(z.string().max(64), z.string().max(4000)).default({}),
});
export type AnswerActionBody = z.infer<typeof answerActionBody>;

export const leadSchema = z
  .object({
    id: idOutput('lead'),
    botId: idOutput('bot').nullable(),
    contactId: idOutput('contact'),
    conversationId: idOutput('conversation').nullable(),
    action: z.string(),
    /** What the form was called when it was sent; null where that was not kept. */
    title: z.string().nullable(),
    fields: z.array(z.object({ name: z.string(), label: z.string(), value: z.string() })),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Lead' });
export type LeadResponse = z.infer<typeof leadSchema>;
