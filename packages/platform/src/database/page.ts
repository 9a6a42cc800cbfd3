import { AppError } from '@parley/contract/errors';
import { formatId, type Id, type IdKind, parseId } from '@parley/contract/ids';
import type { Page } from '@parley/contract/pagination';

/** Reads the cursor of a list that is ordered by id; one that no list gave is `invalid_request`. */
export function readIdCursor<Kind extends IdKind>(kind: Kind, cursor: string | undefined): Id<Kind> | undefined {
  if (cursor === undefined) return undefined;
  const id = parseId(kind, cursor);
  if (id === undefined)
    throw new AppError('invalid_request', { details: { issues: [{ in: 'query', path: 'cursor', message: 'not a cursor' }] } });
  return id;
}

/** Makes a page of rows read with one more than `limit`: the extra one only tells that there is a next page. */
export function toPage<Kind extends IdKind, Item extends { id: Id<Kind> }>(kind: Kind, rows: readonly Item[], limit: number): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? formatId(kind, last.id) : null };
}
