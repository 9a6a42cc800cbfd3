import type { Route } from './route.ts';

const apiPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** What a page is kept from, beside its content security policy. No page of ours needs a sensor, a camera or another site's window. */
const pageHeaders = {
  'x-frame-options': 'DENY',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy': [
    ...['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture', 'encrypted-media', 'geolocation'],
    ...['gyroscope', 'hid', 'magnetometer', 'microphone', 'midi', 'payment', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'],
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
};

/**
 * Headers that tell a browser what it must not do with an answer. `secure` is whether the installation is reached by https only;
 * saying so over plain http would lock visitors out of it. `hstsSubdomains` says the same for every name below, others' servers included.
 */
export function securityHeaders(options: {
  readonly route?: Route;
  readonly secure: boolean;
  readonly hstsSubdomains?: boolean;
}): Record<string, string> {
  const { route, secure, hstsSubdomains } = options;
  return {
    'content-security-policy': route?.contentSecurityPolicy ?? apiPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': route && isCrossOrigin(route) ? 'cross-origin' : 'same-origin',
    ...(route && isPage(route) ? pageHeaders : {}),
    ...(secure ? { 'strict-transport-security': `max-age=31536000${hstsSubdomains ? '; includeSubDomains' : ''}` } : {}),
  };
}

/** Whether the route answers with a page that a browser shows. */
export function isPage({ success }: Pick<Route, 'success'>): boolean {
  return [success.contentType ?? []].flat().some((type) => type.startsWith('text/html'));
}

/** Whether pages of other sites may use the route. */
export function isCrossOrigin(route: Route): boolean {
  return route.crossOrigin ?? route.access === 'visitor';
}
