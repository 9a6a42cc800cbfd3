import { demoScript } from './demo-script.ts';
import { startScriptedServer } from './scripted-server.ts';
import { serveSite } from './serve-site.ts';

const server = await startScriptedServer({ ...demoScript, other: (request, response) => void serveSite(request, response) }, 4600);
process.stdout.write(`The demo site with a scripted bot: ${server.base}\n`);
