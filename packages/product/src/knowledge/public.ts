export { indexSourceJob } from './knowledge.jobs.ts';
export { type KnowledgeDeps, knowledgeRoutes } from './knowledge.routes.ts';
export { searchKnowledge } from './search/search-knowledge.ts';
export { addSource, putSource } from './sources/add-source.ts';
export { indexSource } from './sources/index-source.ts';
