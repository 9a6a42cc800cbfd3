import type { RouteRequest } from '@parley/platform/http/route';

const maxUserAgent = 400;

/** Where a client calls from and what it calls itself, for the list of a person's sessions. */
export function clientOf(request: Pick<RouteRequest, 'ip' | 'header'>): { ipAddress: string | null; userAgent: string | null } {
  return {
    ipAddress: request.ip === 'unknown' ? null : request.ip,
    userAgent: request.header('user-agent')?.slice(0, maxUserAgent) ?? null,
  };
}
