import { chooseProvider } from '@parley/platform/models/choose-provider';
import { createExtractiveProvider } from '@parley/platform/models/extractive/extractive';
import type { Config } from '../config.ts';
import type { Finding } from './finding.ts';

const subject = 'model';

export async function examineModel({ model }: Config): Promise<Finding> {
  const provider = chooseProvider(model, createExtractiveProvider());
  try {
    if (provider.name === 'extractive') {
      return {
        subject,
        state: 'info',
        text: 'none: answers are quotes from the documents. Set OPENAI_API_KEY, ANTHROPIC_API_KEY or PARLEY_MODEL_URL for one',
      };
    }
    const check = await provider.check(AbortSignal.timeout(10_000));
    if (check.ok) return { subject, state: 'ok', text: `${provider.name}, ${provider.defaultModel}, answers` };
    const mend =
      check.code === 'model_rejected'
        ? 'check the key and the model’s name'
        : 'check the address, and that the provider can be reached from here';
    return { subject, state: 'problem', text: `${provider.name}: ${check.detail} (${check.code})`, mend };
  } finally {
    await provider.close();
  }
}
