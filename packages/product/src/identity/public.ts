export { type ApiKeyAuthenticator, createApiKeyAuthenticator } from './authenticate-api-key.ts';
export { createApiKey } from './create-api-key.ts';
