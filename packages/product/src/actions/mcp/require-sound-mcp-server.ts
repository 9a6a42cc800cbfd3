import type { McpAction } from '@parley/contract/actions';
import { requireSoundHttpAction } from '../http/require-sound-http-action.ts';
import { asRequest } from './mcp-server-of.ts';

/** Throws `invalid_request` for a server that could not be asked: an address without a host of its own, or secrets that are not stored. */
export function requireSoundMcpServer(server: Pick<McpAction, 'url' | 'headers'>, secretNames: readonly string[]): void {
  requireSoundHttpAction(asRequest(server), secretNames);
}
