import type { RouteRequest } from '@parley/platform/http/route';
import type { Config } from './config.ts';

const thisMachine = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/**
 * Where links in mails lead: to the address this installation was told it has. Without one, the host a request names is believed
 * only when it is the reader's own machine: any other could have been made up by whoever asked for the mail, to catch its link.
 */
export function createDashboardUrl({ publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>): (request: RouteRequest) => URL {
  return (request) => {
    if (publicUrl !== undefined) return dashboardAddress({ publicUrl, port });
    const host = request.header('host') ?? '';
    return thisMachine.test(host) ? new URL(`http://${host}/app/`) : dashboardAddress({ publicUrl, port });
  };
}

/** Where the dashboard is for somebody at the machine. */
export function dashboardAddress({ publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>): URL {
  return new URL('/app/', publicUrl ?? `http://localhost:${port}`);
}
