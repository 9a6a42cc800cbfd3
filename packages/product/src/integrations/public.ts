export { openAiRoutes } from './openai/openai.routes.ts';
