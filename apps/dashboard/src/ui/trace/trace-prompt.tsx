import { CodeSample } from '../code-sample.tsx';
import { useText } from '../use-text.ts';
import classes from './trace-view.module.css';
import type { Trace } from './use-trace.ts';

/** What the last model was told, word for word; nothing where no model was asked. */
export function TracePrompt({ trace: { prompt } }: { trace: Trace }) {
  const say = useText();
  if (prompt === null) return null;
  const { system, messages, tools = [] } = prompt;
  return (
    <details className={classes['prompt']}>
      <summary>{say('trace.prompt')}</summary>
      <CodeSample label={say('trace.system')} code={system} />
      {messages.map(({ role, text }, index) => (
        // Messages have no names, and a record never changes.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <CodeSample key={index} label={roleOf(role, say)} code={text} />
      ))}
      {tools.length === 0 ? null : <CodeSample label={say('trace.tools')} code={JSON.stringify(tools, null, 2)} />}
    </details>
  );
}

function roleOf(role: string, say: ReturnType<typeof useText>): string {
  if (role === 'assistant') return say('trace.role.assistant');
  return say(role === 'tool' ? 'trace.role.tool' : 'trace.role.user');
}
