import classes from './logo.module.css';

/** The sign of the house, and its name. */
export function Logo() {
  return (
    <span className={classes['logo']}>
      <img src="/app/favicon.svg" alt="" width={26} height={26} />
      {/* biome-ignore lint/style/noJsxLiterals: a name, the same in every language. */}
      <span>Parley</span>
    </span>
  );
}
