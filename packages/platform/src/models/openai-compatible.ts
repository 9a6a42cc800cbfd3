import { baseAddress } from './base-address.ts';
import { chatCompletionsWire } from './chat-completions-wire.ts';
import { type ProbeSetup, probeProvider } from './probe-provider.ts';
import { type RemoteOptions, type RemoteProvider, remoteProvider } from './remote-provider.ts';

export interface OpenAiCompatibleConfig {
  /** `http://localhost:11434/v1` for Ollama; an address without a path gets `/v1`. */
  baseUrl: string;
  apiKey?: string;
  /** Without it the server is asked which model it has. */
  model?: string;
}

/** Stands for the first model the server lists. */
const firstListedModel = 'default';

/** Any server that speaks chat completions: Ollama, vLLM, LM Studio, a gateway. Throws `invalid_request` when the address cannot be one. */
export function openaiCompatible(config: OpenAiCompatibleConfig, options: RemoteOptions = {}): RemoteProvider {
  const { origin, path } = baseAddress(config.baseUrl);
  const basePath = path === '' ? '/v1' : path.replace(/\/chat\/completions$/, '');
  const key = config.apiKey === undefined || config.apiKey === '' ? {} : { apiKey: config.apiKey };
  const wire = chatCompletionsWire({ basePath, ...key, dialect: 'compatible' });
  let listed: string | undefined;
  const resolveModel = async (setup: ProbeSetup, model: string, signal: AbortSignal): Promise<string> => {
    if (model !== firstListedModel) return model;
    if (listed !== undefined) return listed;
    const probe = await probeProvider(setup, `${basePath}/models`, signal);
    // Servers that list nothing mostly serve one model and take any name.
    listed = probe.ok ? firstIdIn(probe.body) : undefined;
    return listed ?? model;
  };
  return remoteProvider(
    {
      name: 'openai-compatible',
      defaultModel: config.model ?? firstListedModel,
      origin,
      wire,
      secrets: Object.values(key),
      checkPath: `${basePath}/models`,
      listPath: `${basePath}/models`,
      ...('apiKey' in key && { keyCheck: { path: `${basePath}/key`, wire: chatCompletionsWire({ basePath, dialect: 'compatible' }) } }),
      // A server may offer chat completions and nothing else.
      checkTolerates: [404, 405, 501],
      ...(config.model === undefined ? { resolveModel } : {}),
    },
    options,
  );
}

function firstIdIn(body: string): string | undefined {
  try {
    const list = JSON.parse(body) as { data?: readonly ({ id?: unknown } | null)[] | null } | null;
    const ids = (Array.isArray(list?.data) ? list.data : []).map((model) => model?.id).filter((id) => typeof id === 'string');
    return ids.find((id) => !/embed|rerank|whisper|tts/i.test(id)) ?? ids[0];
  } catch {
    return undefined;
  }
}
