import type { RouteRequest } from './route.ts';

const localHost = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;
const forwardingHeaders = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'];

/**
 * Whether a request was made on this machine, by address and by name. One passed on by a proxy on the same machine is not
 * local, and neither is a web page that had a foreign name resolved to this machine.
 */
export function isLocalRequest(request: RouteRequest): boolean {
  const loopback = request.ip === '::1' || request.ip.startsWith('127.');
  const forwarded = forwardingHeaders.some((name) => request.header(name) !== undefined);
  return loopback && !forwarded && localHost.test(request.header('host') ?? '');
}
