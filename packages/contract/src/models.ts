import { z } from 'zod';
import { idOutput } from './ids.ts';
import { tenantPlans } from './tenants.ts';

/** Where a tenant can connect models from. */
export const modelProviders = ['openai', 'anthropic', 'google', 'azure-openai', 'openai-compatible'] as const;
export type ModelProviderKind = (typeof modelProviders)[number];

const decimalPrice = z.string().regex(/^\d{1,6}(\.\d{1,6})?$/, 'must be a decimal number with at most six decimals');

/** US dollars per million tokens, as decimal text. */
export const modelPriceSchema = z.strictObject({
  input: decimalPrice,
  /** Input read from the provider's cache; as `input` when left out. */
  cachedInput: decimalPrice.optional(),
  /** Input written to that cache; as `input` when left out. */
  cacheWrite: decimalPrice.optional(),
  output: decimalPrice,
});
export type ModelPriceText = z.infer<typeof modelPriceSchema>;

const connectionName = z.string().trim().min(1).max(120);
const baseUrl = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .nullable();
const apiKey = z
  .string()
  .trim()
  .min(4)
  .max(1_000)
  .regex(/^[\x21-\x7e]+$/, 'may hold letters, digits and signs of ASCII only')
  .nullable();
const modelName = z.string().trim().min(1).max(200);
const prices = z.record(modelName, modelPriceSchema).refine((given) => Object.keys(given).length <= 100, 'may name 100 models at most');

export const createModelConnectionBody = z.strictObject({
  name: connectionName,
  provider: z.enum(modelProviders),
  /** Needed for `openai-compatible` and `azure-openai`; else null, or left out, means the provider's own address. */
  baseUrl: baseUrl.default(null),
  /** Needed for all but `openai-compatible`. It is never shown again. */
  apiKey: apiKey.default(null),
  /** What models cost, where the catalogue does not know it or it was agreed otherwise. */
  prices: prices.default({}),
});
export type CreateModelConnectionBody = z.infer<typeof createModelConnectionBody>;

export const updateModelConnectionBody = z.strictObject({ name: connectionName, baseUrl, apiKey, prices }).partial();
export type UpdateModelConnectionBody = z.infer<typeof updateModelConnectionBody>;

export const modelConnectionSchema = z
  .object({
    id: idOutput('modelConnection'),
    name: z.string(),
    provider: z.enum(modelProviders),
    baseUrl: z.string().nullable(),
    /** The last four characters of the key; null when there is none. */
    keyHint: z.string().nullable(),
    /** `key_unreadable`: its key was sealed under a secret that is gone, and bots pass the connection over until it is entered anew. */
    state: z.enum(['ready', 'key_unreadable']),
    prices: z.record(z.string(), modelPriceSchema),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'ModelConnection' });
export type ModelConnectionResponse = z.infer<typeof modelConnectionSchema>;

export const modelConnectionListSchema = z.object({ items: z.array(modelConnectionSchema) }).meta({ id: 'ModelConnectionList' });

/** What keeps a connection from working. */
export const connectionFaults = [
  'key_refused',
  'not_found',
  'rate_limited',
  'out_of_credit',
  'address_not_allowed',
  'name_unknown',
  'certificate',
  'no_connection',
  'timeout',
  'not_a_model_server',
  'provider_fault',
] as const;
export type ConnectionFault = (typeof connectionFaults)[number];

export const connectionTestSchema = z
  .object({
    ok: z.boolean(),
    /** Null when nothing is wrong. `said` holds the provider's own words, without secrets. */
    fault: z.object({ code: z.enum(connectionFaults), said: z.string() }).nullable(),
    /** The names of the models the provider has, in its own order; null when it offers no list. */
    models: z.array(z.string()).nullable(),
  })
  .meta({ id: 'ModelConnectionTest' });
export type ConnectionTest = z.infer<typeof connectionTestSchema>;

/** What a bot may say about how a model answers, beyond how long. */
const modelParameters = ['temperature', 'topP', 'reasoningEffort', 'stop'] as const;
export type ModelParameter = (typeof modelParameters)[number];

const catalogueModel = {
  provider: z.enum(modelProviders),
  model: modelName,
  /** How many tokens the prompt and the answer may have together; null where nobody says. */
  contextTokens: z.int().positive().max(100_000_000).nullable(),
  maxOutputTokens: z.int().positive().max(10_000_000).nullable(),
  /** What it takes. A bot that sets another is refused when it is saved. */
  parameters: z.array(z.enum(modelParameters)).max(modelParameters.length),
  /** Whether it can call actions. */
  tools: z.boolean(),
  /** Null means as the price list of the build says, or unknown. */
  prices: modelPriceSchema.nullable(),
  /** The plans that may use it where it is the installation's; null means all. */
  plans: z.array(z.enum(tenantPlans)).max(tenantPlans.length).nullable(),
};

export const putCatalogueModelBody = z.strictObject(catalogueModel);
export type PutCatalogueModelBody = z.infer<typeof putCatalogueModelBody>;

export const forgetCatalogueModelQuery = z.strictObject({ provider: z.enum(modelProviders), model: modelName });
export type ForgetCatalogueModelQuery = z.infer<typeof forgetCatalogueModelQuery>;

export const catalogueModelSchema = z
  .object({
    ...catalogueModel,
    /** Whether the operator wrote it down; else it is what this build knows. */
    own: z.boolean(),
  })
  .meta({ id: 'CatalogueModel' });
export type CatalogueModel = z.infer<typeof catalogueModelSchema>;

export const catalogueModelListSchema = z.object({ items: z.array(catalogueModelSchema) }).meta({ id: 'CatalogueModelList' });

/** A model that a bot of the tenant may ask. */
export const availableModelSchema = z
  .object({
    /** Null for the installation's own. */
    modelConnectionId: idOutput('modelConnection').nullable(),
    provider: z.string(),
    model: z.string(),
    /** Whether it is asked where a bot names none. */
    isDefault: z.boolean(),
    contextTokens: z.int().nullable(),
    maxOutputTokens: z.int().nullable(),
    parameters: z.array(z.enum(modelParameters)),
    tools: z.boolean(),
    /** US dollars per million tokens; null where they are not known. */
    prices: modelPriceSchema.nullable(),
  })
  .meta({ id: 'AvailableModel' });
export type AvailableModel = z.infer<typeof availableModelSchema>;

export const availableModelListSchema = z.object({ items: z.array(availableModelSchema) }).meta({ id: 'AvailableModelList' });
