import type { IncomingMessage } from 'node:http';
import { AppError } from '@parley/contract/errors';

const maxTargetLength = 8 * 1024;
const hostPattern = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Checks what Node lets through although it is not fit to be routed: a missing or doubled `Host` (a difference between what a
 * proxy and Parley take for the site), and a target that is too long or not a path.
 */
export function refuseMalformedRequest(incoming: IncomingMessage): AppError | undefined {
  const target = incoming.url ?? '';
  if (target.length > maxTargetLength) return new AppError('uri_too_long', { details: { maxCharacters: maxTargetLength } });
  const hosts = incoming.rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === 'host').length;
  const needsHost = incoming.httpVersionMajor === 1 && incoming.httpVersionMinor === 1;
  if (hosts > 1 || (hosts === 0 && needsHost)) return malformed('A request names its host exactly once.');
  const { host } = incoming.headers;
  if (host !== undefined && !hostPattern.test(host)) return malformed('The Host header does not name a host.');
  const path = target.split('?', 1)[0] ?? '';
  if (!path.startsWith('/') && !/^https?:\/\//i.test(path)) return malformed('The request target is not a path.');
  if (path.includes('\\')) return malformed('A path has no backslash.');
  return undecodable(path) ? malformed('The path is not valid percent-encoded text.') : undefined;
}

function malformed(reason: string): AppError {
  return new AppError('malformed_http', { details: { reason } });
}

function undecodable(path: string): boolean {
  if (!path.includes('%')) return false;
  try {
    return decodeURIComponent(path).includes('\0');
  } catch {
    return true;
  }
}
