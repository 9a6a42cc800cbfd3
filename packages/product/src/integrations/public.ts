export { mcpRoutes } from './mcp/mcp.routes.ts';
export { openAiRoutes } from './openai/openai.routes.ts';
