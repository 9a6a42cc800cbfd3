import type { OwnOrigins } from '@parley/platform/http/require-same-origin';

/** The origins this installation is reached at: the one it was told, else whatever host the request names. */
export function createOwnOrigins(publicUrl: URL | undefined): OwnOrigins {
  const told = publicUrl === undefined ? undefined : [publicUrl.origin];
  return (request) => {
    if (told !== undefined) return told;
    const host = request.header('host');
    return host === undefined ? [] : [`http://${host}`, `https://${host}`];
  };
}
