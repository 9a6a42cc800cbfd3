import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

// What `npm start` begins with is plain JavaScript: Node keeps nothing of the file it begins with, and were that TypeScript it would load
// its compiler, ten megabytes that stay, at each start. The folder is that of keep-compiled.ts.
enableCompileCache(resolve(import.meta.dirname, '../../../node_modules/.cache/node'));
await import('./main.ts');
