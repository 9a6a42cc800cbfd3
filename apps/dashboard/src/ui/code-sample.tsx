import type { ReactNode } from 'react';
import classes from './code-sample.module.css';
import { CopyAction } from './copy-action.tsx';

interface CodeSampleProps {
  label: string;
  code: string;
  hint?: ReactNode;
}

/** Several lines for another program, to read and to copy. */
export function CodeSample({ label, code, hint }: CodeSampleProps) {
  return (
    <figure className={classes['sample']}>
      <figcaption className={classes['head']}>
        <span className={classes['label']}>{label}</span>
        <CopyAction what={label} value={code} />
      </figcaption>
      <pre className={classes['code']}>
        <code>{code}</code>
      </pre>
      {hint === undefined ? null : <p className={classes['hint']}>{hint}</p>}
    </figure>
  );
}
