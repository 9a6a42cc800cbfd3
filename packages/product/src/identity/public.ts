export { type ApiKeyAuthenticator, createApiKeyAuthenticator } from './authenticate-api-key.ts';
export { createApiKey } from './create-api-key.ts';
export { createMemberships, type Membership, type Memberships } from './resolve-membership.ts';
export { createOperators, type Operators } from './resolve-operator.ts';
