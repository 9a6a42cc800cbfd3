import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

interface NoticeProps {
  tone: 'info' | 'warning' | 'problem';
  title?: ReactNode;
  children?: ReactNode;
}

const signs = { info: IconInfoCircle, warning: IconAlertTriangle, problem: IconAlertCircle };

/** Something to know before going on. A problem is read out as soon as it appears. */
export function Notice({ tone, title, children }: NoticeProps) {
  const Sign = signs[tone];
  return (
    <div className={classes['notice']} data-tone={tone} {...(tone === 'problem' ? { role: 'alert' } : {})}>
      <Sign size={18} stroke={1.8} aria-hidden className={classes['sign'] ?? ''} />
      <div className={classes['words']}>
        {title === undefined ? null : <div className={classes['title']}>{title}</div>}
        {children}
      </div>
    </div>
  );
}
