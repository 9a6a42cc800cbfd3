import type { IdKind } from '@parley/contract/ids';
import { idPrefixes } from '@parley/contract/ids';
import type { Draw } from './draw.ts';
import { nastyTexts } from './nasty-values.ts';
import type { Schema } from './operations.ts';

/** Ids by kind, as they are shown outside. */
export type IdPool = ReadonlyMap<IdKind, readonly string[]>;

const kinds = new Map<string, IdKind>(Object.entries(idPrefixes).map(([kind, prefix]) => [prefix, kind as IdKind]));

/** The kind of id a schema asks for. */
function kindOf({ pattern }: Schema): IdKind | undefined {
  return kinds.get(/^\^([a-z]{3})_/.exec(pattern ?? '')?.[1] ?? '');
}

/** Makes a value that a schema may take: with ids of the pool, and at the edges of what is allowed. */
export function drawValue(schema: Schema, draw: Draw, pool: IdPool): unknown {
  if (schema.anyOf !== undefined && schema.anyOf.length > 0) return drawValue(draw.pick(schema.anyOf), draw, pool);
  if (schema.enum !== undefined && schema.enum.length > 0) return draw.pick(schema.enum);
  const kind = kindOf(schema);
  if (kind !== undefined) return draw.pick(pool.get(kind) ?? ['nothing']);
  const type = Array.isArray(schema.type) ? draw.pick(schema.type) : schema.type;
  switch (type) {
    case 'boolean':
      return draw.chance(0.5);
    case 'integer':
    case 'number':
      return draw.pick([0, 1, 2, 20, 100, 1_000]);
    case 'array':
      return Array.from({ length: draw.below(3) }, () => drawValue(schema.items ?? {}, draw, pool));
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).flatMap(([name, each]) => (draw.chance(0.5) ? [[name, drawValue(each, draw, pool)]] : [])),
      );
    case 'null':
      return null;
    default:
      return draw.pick(['something', 'de', '2026-01-01T00:00:00Z', 'https://127.0.0.1:9', draw.pick(nastyTexts)]);
  }
}
