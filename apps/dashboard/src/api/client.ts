import createClient, { type Client } from 'openapi-fetch';
import { ProblemError, readProblem } from './problem.ts';
import type { paths } from './schema.generated.ts';
import { proveFor } from './step-up.ts';

/** The API as its document describes it: paths, parameters and bodies are checked by the compiler. */
export type Api = Client<paths>;

const clients = new Map<string, Api>();

/** The API for one tenant, named by its slug; without one for what belongs to no tenant, such as signing in. */
export function apiOf(tenantSlug = ''): Api {
  const known = clients.get(tenantSlug);
  if (known) return known;
  const client = createClient<paths>({
    baseUrl: '/',
    fetch: fetchWithProof,
    ...(tenantSlug === '' ? {} : { headers: { 'Parley-Tenant': tenantSlug } }),
  });
  clients.set(tenantSlug, client);
  return client;
}

/** Waits for an answer and gives its data; anything but a success is thrown as a ProblemError. */
export async function take<Data>(answer: Promise<{ data?: Data; error?: unknown; response: Response }>): Promise<Data> {
  const { data, error, response } = await answer;
  if (!response.ok) throw readProblem(error, response);
  return data as Data;
}

/** Sends a request, and once more after the person has proven who they are, if the API wants that first. */
async function fetchWithProof(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetchOrOffline(request);
  return (await proveFor(response)) ? fetchOrOffline(again) : response;
}

async function fetchOrOffline(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    throw new ProblemError('offline');
  }
}
