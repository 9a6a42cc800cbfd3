/** The schema pg-boss's tables live in. */
export const queueSchema = 'pgboss';

/** Where jobs go that nobody will retry unasked. */
export const deadQueue = 'parley.dead';
