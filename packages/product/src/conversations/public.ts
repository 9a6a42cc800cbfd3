export { type ChatDeps, chatRoutes } from './chat.routes.ts';
export { closeAbandonedTurn } from './close-abandoned-turn.ts';
export { closeAbandonedTurnJob, eraseOldConversationsJob } from './conversations.jobs.ts';
export { conversationRoutes } from './conversations.routes.ts';
export { eraseOldConversations } from './erase-old-conversations.ts';
export { abandonAllTurns, findAbandonedTurns } from './find-abandoned-turns.ts';
export { findOldConversations } from './find-old-conversations.ts';
export { resolveVisitor } from './resolve-visitor.ts';
export { RunningTurns } from './running-turns.ts';
