import { useIntl } from 'react-intl';
import { Status } from '../../ui/status.tsx';

/** How many things went wrong; none is good. */
export function TroubleCount({ count }: { count: number }) {
  const intl = useIntl();
  return <Status tone={count === 0 ? 'good' : 'bad'}>{intl.formatNumber(count)}</Status>;
}
