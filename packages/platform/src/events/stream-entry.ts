import type { HeldLog } from './held-log.ts';

/** One entry of a log's Valkey stream: the events appended since the last one, written together to save commands. */
export interface StreamEntry {
  /** `<id of its last event>-1`, or `-2` when it ends the log, so that it is known before the entry is written, and written anew the same. */
  readonly streamId: string;
  readonly firstId: number;
  readonly events: readonly unknown[];
  readonly ended: boolean;
  /** The process that writes the log. */
  readonly writer: string;
}

/** A stream entry as the client returns it. */
export type RawStreamEntry = [id: string, fields: string[]];

/** Writes what a log holds from `firstId` on as the arguments of XADD that follow the key and its bound. */
export function encodeEntry(log: HeldLog, firstId: number, writer: string, onUnwritable: (error: unknown) => void): string[] {
  const ended = log.state === 'ended';
  const fields = ['f', String(firstId), 'w', writer, 'e', toJson(log.from(firstId), onUnwritable)];
  return [`${log.lastId}-${ended ? 2 : 1}`, ...fields, ...(ended ? ['x', '1'] : [])];
}

/** Reads an entry back, or returns nothing when it is not one of ours. */
export function decodeEntry([streamId, fields]: RawStreamEntry): StreamEntry | undefined {
  const values = new Map<string, string>();
  for (let index = 0; index + 1 < fields.length; index += 2) values.set(fields[index] ?? '', fields[index + 1] ?? '');
  const firstId = Number(values.get('f'));
  const events = parseList(values.get('e'));
  const writer = values.get('w');
  if (!Number.isSafeInteger(firstId) || firstId < 1 || events === undefined || writer === undefined) return undefined;
  return { streamId, firstId, events, ended: values.has('x'), writer };
}

function parseList(json: string | undefined): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(json ?? '');
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** An event that is no JSON becomes null elsewhere, so that the ids of the others stay right. */
function toJson(events: readonly unknown[], onUnwritable: (error: unknown) => void): string {
  try {
    return JSON.stringify(events);
  } catch (error) {
    onUnwritable(error);
    return JSON.stringify(events.map((event) => (isWritable(event) ? event : null)));
  }
}

function isWritable(event: unknown): boolean {
  try {
    JSON.stringify(event);
    return true;
  } catch {
    return false;
  }
}
