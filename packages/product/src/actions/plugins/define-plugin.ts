import type { ActionParameter } from '@parley/contract/actions';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import type { ActionArguments } from '../action.ts';

/** What a plugin's action may use when it is called. */
export interface PluginCall {
  /** As they are written outside: `ten_…`, `bot_…`. */
  readonly tenantId: string;
  readonly botId: string;
  /** Aborted when the turn ends or the action's time is over. */
  readonly signal: AbortSignal;
  /** Like `fetch`, for public addresses and what the operator opened alone. */
  readonly fetch: GuardedFetch;
}

/** What comes of a plugin's action. */
export interface PluginResult {
  /** Told to the model, as data. */
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
  /** Shown to a visitor who allowed an action that writes. */
  readonly shown?: readonly { readonly label: string; readonly value: string }[];
}

type Properties = Readonly<Record<string, ActionParameter>>;
type ArgumentOf<Parameter> = Parameter extends { enum: readonly (infer Option)[] }
  ? Option
  : Parameter extends { type: 'string' }
    ? string
    : Parameter extends { type: 'boolean' }
      ? boolean
      : number;
type Given<Described extends Properties, Required extends keyof Described> = {
  readonly [Name in Required]: ArgumentOf<Described[Name]>;
} & {
  readonly [Name in keyof Described]?: ArgumentOf<Described[Name]>;
};

interface Described {
  /** As the model calls it, such as `shipping_cost`; no other action of the installation may have the name. */
  readonly name: string;
  readonly title: string;
  /** What it does and when to call it: told to the model. */
  readonly description: string;
  /** `write` changes something, so a visitor is asked first. */
  readonly effect: 'read' | 'write';
  readonly properties: Properties;
  readonly required: readonly string[];
}

/** An action as a plugin describes it. */
export interface PluginAction<Known extends Properties, Required extends keyof Known & string> extends Described {
  readonly properties: Known;
  readonly required: readonly Required[];
  /** Gets arguments that were checked against `properties`. What it throws is told to nobody; the model learns that it failed. */
  run(given: Given<Known, Required>, call: PluginCall): Promise<PluginResult>;
}

/** Several actions that are installed together. */
export interface Plugin {
  readonly name: string;
  readonly actions: readonly (Described & { run(given: ActionArguments, call: PluginCall): Promise<PluginResult> })[];
}

/** Describes an action of a plugin; what `run` is given has the types that `properties` say. */
export function defineAction<const Known extends Properties, const Required extends keyof Known & string>(
  action: PluginAction<Known, Required>,
): Plugin['actions'][number] {
  // Nothing calls it but with arguments that were checked against its own properties.
  return { ...action, run: (given, call) => action.run(given as Given<Known, Required>, call) };
}

/** Describes a plugin: the default export of a file that `PARLEY_PLUGINS` names. */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin;
}
