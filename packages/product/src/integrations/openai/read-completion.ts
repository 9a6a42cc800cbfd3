import type { BotConfig } from '@parley/contract/bots';
import { maxQuestionLength } from '@parley/contract/chat';
import type { CompletionBody } from '@parley/contract/openai';
import type { CallerFunctions, PastMessage } from '../../conversations/public.ts';
import { asMaterial, readToolRounds } from './read-tool-rounds.ts';
import { refused } from './refused.ts';
import { textOf } from './text-of.ts';

/** What a completion asks of a bot. */
export interface CompletionQuestion {
  /** Kept as what was said: the question, or what the caller's functions gave for it. */
  text: string;
  /** What was said before, oldest first. */
  history: PastMessage[];
  /** The configuration of the bot as this caller wants it for this question: never with more than the bot allows. */
  adjust(config: BotConfig): BotConfig;
  /** Undefined where the caller brings no functions. */
  caller: (CallerFunctions & { question: string }) | undefined;
  /** The call that was answered last, when the caller goes on after one. */
  answeredCall: string | undefined;
}

/**
 * Takes the question, the talk before it and the parameters from a completion. The last message must be the user's, or what a function
 * gave that was called for it.
 */
export function readCompletion(body: CompletionBody): CompletionQuestion {
  const asked = body.messages.findLastIndex(({ role }) => role === 'user');
  const last = body.messages.at(-1);
  const question = asked < 0 ? '' : textOf(body.messages[asked]).trim();
  if (question === '' || (last?.role !== 'user' && last?.role !== 'tool'))
    throw refused('messages', 'The last message must be a question of the user, or the result of a function.');
  if (question.length > maxQuestionLength) throw refused('messages', `A question has at most ${maxQuestionLength} characters.`);
  const history: PastMessage[] = [];
  const instructions: string[] = [];
  for (const message of body.messages.slice(0, asked)) {
    const text = textOf(message);
    if (message.role === 'system' || message.role === 'developer') instructions.push(text);
    else if (message.role !== 'tool' && text.trim() !== '') history.push({ author: message.role === 'user' ? 'contact' : 'bot', text });
  }
  const after = body.messages.slice(asked + 1);
  for (const message of after) if (message.role === 'system' || message.role === 'developer') instructions.push(textOf(message));
  const { tools, must } = chosenOf(body, toolsOf(body));
  const format = formatOf(body);
  const told = readToolRounds(after);
  const results = told.flatMap((message) => (message.role === 'tool' ? [message] : []));
  return {
    text:
      results.length === 0
        ? question
        : results
            .map(({ name, result }) => `${name}: ${result}`)
            .join('\n')
            .slice(0, maxQuestionLength),
    history,
    adjust: (config) => {
      if (format !== undefined) requireFree(config);
      return adjusted(config, body, format === undefined ? instructions : [...instructions, asData]);
    },
    caller:
      tools.length === 0 && told.length === 0 && format === undefined
        ? undefined
        : { tools, told: told.map(asMaterial), question, must, format, single: body.parallel_tool_calls === false },
    answeredCall: results.at(-1)?.callId,
  };
}

function toolsOf({ tools }: CompletionBody): CallerFunctions['tools'] {
  const named = (tools ?? []).map(({ function: { name, description, parameters } }) => ({
    ...{ name, description: description ?? '' },
    parameters: parameters ?? { type: 'object', properties: {} },
  }));
  const twice = named.find(({ name }, index) => named.findIndex((other) => other.name === name) !== index);
  if (twice !== undefined) throw refused('tools', `Two functions are called ${twice.name}.`);
  return named;
}

/** Of the caller's functions those that may be called, and whether one must be. */
function chosenOf(
  { tool_choice: choice }: CompletionBody,
  tools: CallerFunctions['tools'],
): { tools: CallerFunctions['tools']; must: boolean } {
  if (choice == null || choice === 'auto') return { tools, must: false };
  if (choice === 'none') return { tools: [], must: false };
  if (choice === 'required') return { tools: requireSome(tools), must: true };
  const named = choice.type === 'function' ? [choice] : choice.allowed_tools.tools;
  const chosen = named.map(({ function: { name } }) => {
    const tool = tools.find((each) => each.name === name);
    if (tool === undefined) throw refused('tool_choice', `There is no function ${name} in tools.`);
    return tool;
  });
  return { tools: chosen, must: choice.type === 'function' || choice.allowed_tools.mode === 'required' };
}

function requireSome(tools: CallerFunctions['tools']): CallerFunctions['tools'] {
  if (tools.length === 0) throw refused('tool_choice', 'There are no tools to be called.');
  return tools;
}

function formatOf({ response_format: format }: CompletionBody): CallerFunctions['format'] {
  if (format == null || format.type === 'text') return undefined;
  if (format.type === 'json_object') return { name: 'answer', schema: null, strict: false };
  const { name, schema, strict } = format.json_schema;
  return { name, schema: schema ?? null, strict: strict === true };
}

/** A bot that says nothing but what its passages say cannot be held to it in data. */
function requireFree({ grounding }: BotConfig): void {
  if (grounding === 'strict')
    throw refused('response_format', 'This bot answers strictly from its knowledge, in sentences that are checked.');
}

const asData = 'Reply with one JSON object and nothing around it, and write no numbers of passages into it.';

function adjusted(config: BotConfig, body: CompletionBody, instructions: readonly string[]): BotConfig {
  const asked = body.max_completion_tokens ?? body.max_tokens ?? config.maxOutputTokens;
  return {
    ...config,
    instructions: [config.instructions, ...instructions].filter((text) => text.trim() !== '').join('\n\n'),
    temperature: body.temperature ?? config.temperature,
    topP: body.top_p ?? config.topP,
    stop: body.stop == null ? config.stop : [body.stop].flat(),
    reasoningEffort: effortOf(body) ?? config.reasoningEffort,
    maxOutputTokens: Math.min(asked, config.maxOutputTokens),
  };
}

function effortOf({ reasoning_effort: effort }: CompletionBody): BotConfig['reasoningEffort'] {
  if (effort === 'minimal') return 'low';
  return effort === 'xhigh' || effort === 'max' ? 'high' : (effort ?? null);
}
