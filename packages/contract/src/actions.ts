import { z } from 'zod';

/** An action as a model calls it: what every provider of models takes for the name of a function. */
export const actionName = z
  .string()
  .regex(/^[a-z][a-z0-9_]{1,47}$/, 'lower-case letters, digits and _, beginning with a letter')
  .meta({ example: 'order_status' });

/** Actions every tenant has; a bot may call those its configuration names. */
export const builtInActions = ['search_knowledge', 'weather'] as const;
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
