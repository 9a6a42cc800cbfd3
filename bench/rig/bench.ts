import type { Engine } from './prepare-place.ts';

/** How a run was asked for. */
export interface BenchOptions {
  engine: Engine;
  /** Fewer and shorter rounds: enough to see that it works and about where it stands. */
  quick: boolean;
  /** The largest sizes too, which take many minutes. */
  full: boolean;
  /** Only the measurement of this name, of a bench that has several. */
  only: string | undefined;
  /** Where the server is to write profiles of its CPU when it ends; measuring that way slows it down. */
  profileFolder: string | undefined;
  /** Tells what is going on, apart from the results. */
  say: (line: string) => void;
}

/** A small table of results. */
export interface Table {
  title: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  /** What a reader must know to judge the figures. */
  notes?: readonly string[];
}

/** A measurement that can be run by its name. */
export type Bench = (options: BenchOptions) => Promise<Table[]>;
