import { isDeepStrictEqual } from 'node:util';
import { type BotConfig, type BotDiff, botConfigSchema } from '@parley/contract/bots';
import { diffLines } from './diff-lines.ts';

type Value = BotDiff['fields'][number]['before'];

/** Says in which fields two configurations differ, in the order in which the configuration names them, texts line by line. */
export function diffConfigs(before: BotConfig, after: BotConfig): BotDiff {
  return { fields: Object.keys(botConfigSchema.shape).flatMap((field) => differing(field, fieldOf(before, field), fieldOf(after, field))) };
}

function fieldOf(config: BotConfig, field: string): Value {
  return config[field as keyof BotConfig];
}

function differing(field: string, before: Value, after: Value): BotDiff['fields'] {
  if (isDeepStrictEqual(before, after)) return [];
  if (isGroup(before) && isGroup(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...names].flatMap((name) => differing(`${field}.${name}`, before[name] ?? null, after[name] ?? null));
  }
  // A picture is a text that nobody reads.
  const isText = typeof before === 'string' && typeof after === 'string' && !before.startsWith('data:');
  return [{ field, before, after, lines: isText ? diffLines(before, after) : null }];
}

function isGroup(value: Value): value is { [name: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
