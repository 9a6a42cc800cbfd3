import { IconArrowLeft } from '@tabler/icons-react';
import { useTenant } from '../api/tenant.ts';
import type { MessageId } from '../locales/catalogue.ts';
import classes from './back-link.module.css';
import { TextLink } from './links.tsx';
import { useText } from './use-text.ts';

interface BackLinkProps {
  to: '/t/$slug/actions' | '/t/$slug/bots' | '/t/$slug/contacts' | '/t/$slug/conversations' | '/t/$slug/sources';
  /** The list's title. */
  list: MessageId;
}

/** The way back to the list that a page belongs to, above the page's title. */
export function BackLink({ to, list }: BackLinkProps) {
  const say = useText();
  const { slug } = useTenant();
  return (
    <TextLink to={to} params={{ slug }} underline="hover" className={classes['back'] ?? ''}>
      <IconArrowLeft size={14} aria-hidden />
      {say(list)}
    </TextLink>
  );
}
