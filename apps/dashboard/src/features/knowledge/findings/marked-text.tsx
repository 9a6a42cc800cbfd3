import classes from './marked-text.module.css';

interface MarkedTextProps {
  text: string;
  marks: readonly { start: number; end: number }[];
}

/** A text with the places marked in which it differs from another. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  return (
    <div className={classes['text']} dir="auto">
      {sorted.map(({ start, end }, index) => (
        <span key={`${start} ${end}`}>
          {text.slice(sorted[index - 1]?.end ?? 0, start)}
          <mark className={classes['mark']}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(sorted.at(-1)?.end ?? 0)}
    </div>
  );
}
