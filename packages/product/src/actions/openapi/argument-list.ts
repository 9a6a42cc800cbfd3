import type { ActionParameter, ActionParameters } from '@parley/contract/actions';
import { simpleParameter } from '../simple-parameter.ts';
import type { Part } from './resolve-part.ts';

const mostArguments = 30;

/** The arguments an operation takes, each by a name that an action's argument can have. */
export class ArgumentList {
  readonly #taken: { name: string; parameter: ActionParameter; required: boolean }[] = [];
  #missing: string | undefined;

  /** What is required and can be no argument; the first of it. */
  get missing(): string | undefined {
    return this.#missing;
  }

  /** The name under which an argument stands in templates; undefined where it can be none. */
  add(name: string, { schema, description, required }: { schema: Part; description: unknown; required: boolean }): string | undefined {
    const parameter = simpleParameter(schema, description ?? schema['description']);
    const isTaken = parameter !== undefined && this.#taken.length < mostArguments;
    if (!isTaken && required) this.needs(name);
    if (!isTaken) return undefined;
    const named = this.#unused(name);
    this.#taken.push({ name: named, parameter, required });
    return named;
  }

  needs(name: string): void {
    this.#missing ??= name;
  }

  parameters(): Pick<ActionParameters, 'properties' | 'required'> {
    return {
      properties: Object.fromEntries(this.#taken.map(({ name, parameter }) => [name, parameter])),
      required: this.#taken.filter(({ required }) => required).map(({ name }) => name),
    };
  }

  #unused(given: string): string {
    const wanted = given
      .replace(/[^A-Za-z0-9_]+/g, '_')
      .replace(/^(?=\d)|^$/, '_')
      .slice(0, 60);
    let name = wanted;
    for (let count = 2; this.#taken.some((taken) => taken.name === name); count++) name = `${wanted}_${count}`;
    return name;
  }
}
