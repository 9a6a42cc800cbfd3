import { formatId, parseId, type TurnId } from '@parley/contract/ids';

/** The id of the n-th function a turn ended with calling: it names the turn, so that what the function gives finds its conversation again. */
export function toolCallId(turnId: TurnId, index: number): string {
  return `call_${formatId('turn', turnId).slice('trn_'.length)}_${index}`;
}

/** The turn an id was made for; undefined for one that was made elsewhere. */
export function turnOfToolCall(id: string): TurnId | undefined {
  const suffix = /^call_([a-z0-9]+)_\d+$/.exec(id)?.[1];
  return suffix === undefined ? undefined : parseId('turn', `trn_${suffix}`);
}
