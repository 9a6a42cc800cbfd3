import { baseAddress, refusedAddress } from './base-address.ts';

export interface AzureAddress {
  origin: string;
  /** Ends in `/openai`, or in `/openai/v1` where no version is asked for. */
  basePath: string;
  /** Null for the address without versions. */
  apiVersion: string | null;
  /** The deployment that the address names. */
  deployment: string | undefined;
}

/** The newest version that is not a preview. */
const defaultApiVersion = '2024-10-21';

/**
 * Reads what Azure shows as an address: of a resource (`https://name.openai.azure.com`), of its `/openai/v1`, or the target of a
 * deployment with its `api-version`.
 */
export function azureAddress(text: string): AzureAddress {
  const [before = '', query] = text.trim().split('?', 2);
  const { origin, path } = baseAddress(before);
  const [, prefix = path, rest = ''] = /^(.*?)\/openai(\/.*)?$/.exec(path) ?? [];
  const asked = new URLSearchParams(query).get('api-version');
  // The address without versions is shown with a word in the place of one.
  if (/^\/v1(\/|$)/.test(rest) && (query === undefined || asked !== null))
    return { origin, basePath: `${prefix}/openai/v1`, apiVersion: null, deployment: undefined };
  if (query !== undefined && asked === null) throw refusedAddress('must not hold a query but api-version');
  if (asked !== null && !/^\d{4}-\d{2}-\d{2}(-preview)?$/.test(asked)) throw refusedAddress('has an api-version that cannot be one');
  const named = /^\/deployments\/([^/]+)/.exec(rest)?.[1];
  return {
    origin,
    basePath: `${prefix}/openai`,
    apiVersion: asked ?? defaultApiVersion,
    deployment: named === undefined ? undefined : decodeURIComponent(named),
  };
}
