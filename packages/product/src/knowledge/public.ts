export { headingsBelow } from './chunks/headings-below.ts';
export type { CrawlManners } from './crawl/crawl-deps.ts';
export { crawlSite } from './crawl/crawl-site.ts';
export { findDueCrawls } from './crawl/find-due-crawls.ts';
export { type EmbedChunksDeps, embedChunks } from './embeddings/embed-chunks.ts';
export { embedChunksJob } from './embeddings/embeddings.jobs.ts';
export { createQuestionEmbedder } from './embeddings/question-embedder.ts';
export { compareDocuments } from './findings/compare-documents.ts';
export {
  compareDocumentsJob,
  crawlSiteJob,
  deleteFileJob,
  indexSourceJob,
  mendSourceJob,
  quietSeconds,
  readSourceJob,
} from './knowledge.jobs.ts';
export { type KnowledgeDeps, knowledgeRoutes } from './knowledge.routes.ts';
export { readInProcess } from './reading/read-in-process.ts';
export { sniffFormat } from './reading/sniff-format.ts';
export { type Passage, searchKnowledge } from './search/search-knowledge.ts';
export { addSearchRule } from './search-rules/add-search-rule.ts';
export { addCollection } from './sources/add-collection.ts';
export { addSource, putSource } from './sources/add-source.ts';
export { awaitsKnowledge } from './sources/awaits-knowledge.store.ts';
export { fillCollection } from './sources/fill-collection.ts';
export { findStuckSources } from './sources/find-stuck-sources.ts';
export { indexSource } from './sources/index-source.ts';
export { mendSource } from './sources/mend-source.ts';
export { putCuratedAnswer } from './sources/put-curated-answer.ts';
export { readSource } from './sources/read-source.ts';
export { deleteSourceFile } from './sources/remove-source.ts';
export { replaceDocument } from './sources/replace-document.ts';
