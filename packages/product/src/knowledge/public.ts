export { addSource, putSource } from './add-source.ts';
export { indexSource } from './index-source.ts';
export { indexSourceJob } from './knowledge.jobs.ts';
export { type KnowledgeDeps, knowledgeRoutes } from './knowledge.routes.ts';
export { searchKnowledge } from './search-knowledge.ts';
