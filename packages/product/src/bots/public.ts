export type { Bot } from './bot.ts';
export { botRoutes } from './bots.routes.ts';
export { createBot } from './create-bot.ts';
export { findTenantOfBot } from './find-tenant-of-bot.ts';
export { getBot } from './get-bot.ts';
export { hasBots } from './has-bots.ts';
export { listBots } from './list-bots.ts';
export { publishBot } from './publish-bot.ts';
export { publishedActions } from './published-actions.ts';
