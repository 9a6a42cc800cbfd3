import { IconArrowLeft } from '@tabler/icons-react';
import { useTenant } from '../../../api/tenant.ts';
import { TextLink } from '../../../ui/links.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './back-to-bots.module.css';

/** The way back to the list, above a bot's name. */
export function BackToBots() {
  const say = useText();
  const { slug } = useTenant();
  return (
    <TextLink to="/t/$slug/bots" params={{ slug }} underline="hover" className={classes['back'] ?? ''}>
      <IconArrowLeft size={14} aria-hidden />
      {say('bots.title')}
    </TextLink>
  );
}
