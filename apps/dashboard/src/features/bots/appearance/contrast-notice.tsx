import type { TriedAppearance } from '@parley/contract/widget-builder';
import { useIntl } from 'react-intl';
import { Notice } from '../../../ui/notice.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './appearance.module.css';

/** Says which colours could not be read, and what visitors see in their place. */
export function ContrastNotice({ mended }: Pick<TriedAppearance, 'mended'>) {
  const say = useText();
  const intl = useIntl();
  if (mended.length === 0) return null;
  const ratio = (contrast: number): string => `${intl.formatNumber(contrast, { maximumFractionDigits: 1 })} : 1`;
  return (
    <div role="status">
      <Notice tone="warning" title={say('appearance.mended')}>
        <ul className={classes['mended']}>
          {mended.map(({ scheme, part, chosen, shown, chosenContrast, shownContrast }) => (
            <li key={`${scheme} ${part}`}>
              <span className={classes['dot']} style={{ background: chosen }} aria-hidden />{' '}
              <span className={classes['dot']} style={{ background: shown }} aria-hidden />{' '}
              {say('appearance.mendedPart', {
                scheme: say(`appearance.${scheme}`),
                part: say(`appearance.part.${part}`),
                chosen,
                before: ratio(chosenContrast),
                shown,
                after: ratio(shownContrast),
              })}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
