import { parseArgs } from 'node:util';
import { startFakeModel } from './start-fake-model.ts';

const help = `A model server for tests, demonstrations and measurements: OpenAI's /v1/chat/completions and Anthropic's /v1/messages.

  node packages/testing/src/fake-model/main.ts [options]

  --port NUMBER               listen here on 127.0.0.1 (default: a free port)
  --first-token-ms NUMBER     wait before the first token (default 0)
  --tokens-per-second NUMBER  pace of the rest (default 0: all at once)
  --answer TEXT               answer this (default: from the passages in the prompt)
  --key TEXT                  accept only this key (default: any, or none)
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'first-token-ms': { type: 'string', default: '0' },
    'tokens-per-second': { type: 'string', default: '0' },
    answer: { type: 'string' },
    key: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  process.stdout.write(help);
} else {
  const model = await startFakeModel({
    port: numberOf('port', values.port),
    firstTokenMs: numberOf('first-token-ms', values['first-token-ms']),
    tokensPerSecond: numberOf('tokens-per-second', values['tokens-per-second']),
    answer: values.answer,
    keepRequests: 0,
    ...(values.key === undefined ? {} : { apiKey: values.key }),
  });
  process.stdout.write(`fake model at ${model.openaiUrl}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void model.close());
}

function numberOf(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0) return value;
  process.stderr.write(`--${name} must be a number, 0 or more: ${text}\n`);
  process.exit(2);
}
