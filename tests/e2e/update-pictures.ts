import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** `all` with `--update`; `new` writes pictures there are none of yet, `none` does not, as in CI. */
    updatePictures: 'all' | 'new' | 'none';
  }
}

/** Tells the journeys whether this run makes pictures anew. */
export default function setup(project: TestProject): void {
  project.provide('updatePictures', project.config.snapshotOptions.updateSnapshot);
}
