import { newId } from '@parley/contract/ids';
import type { SecretBox } from './secret-box.ts';

declare const box: SecretBox;
const owner = newId('tenant');

box.seal({ owner, purpose: 'sso_connections.secret' }, 'a secret');

// @ts-expect-error a column that is not in sealed-columns.ts would be lost with its secret
box.seal({ owner, purpose: 'webhooks.secret' }, 'a secret');
// @ts-expect-error a bare string is no owner
box.seal({ owner: 'acme', purpose: 'sso_connections.secret' }, 'a secret');
// @ts-expect-error sealed for nobody
box.seal({ purpose: 'sso_connections.secret' }, 'a secret');
