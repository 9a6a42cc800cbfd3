import type { CSSProperties } from 'react';
import classes from './monogram.module.css';

interface MonogramProps {
  name: string;
  /** A picture to show instead. */
  picture?: string | null;
  shape?: 'square' | 'round';
}

/** A small sign for a name: its first letter, on a colour that follows from the name, or a picture. */
export function Monogram({ name, picture, shape = 'square' }: MonogramProps) {
  const letter = [...name.trim()][0]?.toUpperCase() ?? '·';
  const hue = [...name].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 360, 7);
  return (
    <span className={classes['monogram']} data-shape={shape} style={{ '--hue': hue } as CSSProperties} aria-hidden>
      {picture ? <img src={picture} alt="" /> : letter}
    </span>
  );
}
