import { CopyAction } from './copy-action.tsx';
import classes from './copy-field.module.css';

interface CopyFieldProps {
  /** What it is, for a screen reader. */
  label: string;
  value: string;
}

/** A text to take elsewhere, with a button that copies it. */
export function CopyField({ label, value }: CopyFieldProps) {
  return (
    <div className={classes['field']}>
      <code className={classes['value']}>{value}</code>
      <CopyAction what={label} value={value} />
    </div>
  );
}
