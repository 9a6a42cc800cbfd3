import type { Config } from '../config.ts';
import type { Finding } from './finding.ts';

const subject = 'proxy';

/** Whether addresses of visitors can be known. Parley itself speaks plain http, so an https address means a proxy in front of it. */
export function examineProxy({ publicUrl, trustedProxyHops }: Pick<Config, 'publicUrl' | 'trustedProxyHops'>): Finding {
  if (trustedProxyHops > 0)
    return { subject, state: 'ok', text: `${trustedProxyHops} in front of Parley, as far as X-Forwarded-For is believed` };
  if (publicUrl?.protocol !== 'https:')
    return { subject, state: 'info', text: 'none: callers are told apart by the address they connect from' };
  return {
    subject,
    state: 'warning',
    text: 'none is trusted although the public address is https: all visitors count as one address for every limit, and plain http is not noticed',
    mend: 'set PARLEY_TRUSTED_PROXIES to the number of proxies that append to X-Forwarded-For',
  };
}
