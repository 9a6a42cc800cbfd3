import { actionName, actionParametersSchema } from '@parley/contract/actions';
import { z } from 'zod';
import type { Plugin } from './define-plugin.ts';

const text = z.string().trim().min(1);
const pluginSchema = z.object({
  name: text.max(60),
  actions: z
    .array(
      z
        .object({
          name: actionName,
          title: text.max(120),
          description: text.max(1000),
          effect: z.enum(['read', 'write']),
          properties: z.record(z.string(), z.unknown()),
          required: z.array(z.string()),
          run: z.custom((value) => typeof value === 'function', 'must be a function'),
        })
        .refine(
          ({ properties, required }) => actionParametersSchema.safeParse({ properties, required }).success,
          'properties and required do not describe arguments',
        ),
    )
    .min(1),
});

/** Takes what a file exports as a plugin; throws a `TypeError` that says what is wrong with it. */
export function readPlugin(exported: unknown): Plugin {
  const read = pluginSchema.safeParse(exported);
  if (read.success) return exported as Plugin;
  const [issue] = read.error.issues;
  throw new TypeError(`its default export is no plugin: ${issue?.path.join('.')} ${issue?.message}`);
}
