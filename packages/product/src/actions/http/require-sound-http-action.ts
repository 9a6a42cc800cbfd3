import type { HttpAction } from '@parley/contract/actions';
import { AppError } from '@parley/contract/errors';
import { namesIn, splitUrl } from './fill-template.ts';

/** What belongs to the connection, or would let a template speak for the platform. */
const ownHeaders = /^(?:host|connection|content-length|transfer-encoding|te|trailer|upgrade|expect|cookie|proxy-.*)$/i;

/** Throws `invalid_request` for a definition that could not be carried out, or whose values could change where it goes. */
export function requireSoundHttpAction(action: HttpAction, secretNames: readonly string[]): void {
  const parts = splitUrl(action.url);
  if (parts === undefined || URL.parse(parts.origin) === null)
    throw refused('url', 'must be http or https, with a host no value stands in');
  const [path = '', query = ''] = parts.rest.split('?');
  if (namesIn(path).some(({ secret }) => secret)) throw refused('url', 'may hold no secret in its path');
  for (const name of Object.keys(action.headers)) if (ownHeaders.test(name)) throw refused(`headers.${name}`, 'belongs to the connection');
  if (action.effect === 'read' && action.method === 'DELETE') throw refused('effect', 'a DELETE changes something');
  const texts = [path, query, ...Object.values(action.headers), JSON.stringify(action.body)];
  for (const { secret, name } of texts.flatMap(namesIn)) {
    if (secret && !secretNames.includes(name)) throw refused(`secrets.${name}`, 'is named and not stored');
    if (!secret && !Object.hasOwn(action.parameters.properties, name)) throw refused(`parameters.${name}`, 'is named and not described');
  }
  for (const { name } of namesIn(path))
    if (!action.parameters.required.includes(name)) throw refused(`parameters.${name}`, 'stands in the path, so it must be required');
}

function refused(field: string, reason: string): AppError {
  return new AppError('invalid_request', { details: { field, reason } });
}
