import { z } from 'zod';
import { idOutput } from './ids.ts';

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
