import type { CatalogueRules } from './catalogue-rules.ts';
import type { Catalogue } from './read-catalogue.ts';

/** Something that stands in the way of keeping tenants apart. */
export interface CatalogueFault {
  readonly rule: string;
  readonly object: string;
  /** Goes on where `object` begins a sentence. */
  readonly detail: string;
}

/** Finds the faults of one rule, each as an object and what is wrong with it. */
export type CatalogueCheck = (catalogue: Catalogue, rules: CatalogueRules) => (readonly [object: string, detail: string])[];
