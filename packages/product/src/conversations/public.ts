export { type ChatDeps, chatRoutes } from './chat.routes.ts';
export { closeAbandonedTurn } from './close-abandoned-turn.ts';
export { closeAbandonedTurnJob } from './conversations.jobs.ts';
export { conversationRoutes } from './conversations.routes.ts';
export { abandonAllTurns, findAbandonedTurns } from './find-abandoned-turns.ts';
export { resolveVisitor } from './resolve-visitor.ts';
export { RunningTurns } from './running-turns.ts';
