import { useTenant } from '../../api/tenant.ts';
import { CodeSample } from '../../ui/code-sample.tsx';
import { TextLink } from '../../ui/links.tsx';
import { useText } from '../../ui/use-text.ts';

/** The call by which another system adds or replaces a document, ready to be copied. */
export function PushCall({ sourceId }: { sourceId: string }) {
  const say = useText();
  const { slug, may } = useTenant();
  return (
    <CodeSample
      label={say('push.call')}
      code={callOf(location.origin, sourceId)}
      hint={
        <>
          {say('push.callHint')}{' '}
          {may('keys.read') ? (
            <TextLink to="/t/$slug/api-keys" params={{ slug }} inherit>
              {say('push.toKeys')}
            </TextLink>
          ) : null}
        </>
      }
    />
  );
}

function callOf(origin: string, sourceId: string): string {
  const body = JSON.stringify({ title: 'Returns', format: 'markdown', text: '# Returns\n\nYou can return anything for 30 days.' });
  return [
    `curl -X PUT '${origin}/v1/sources/${sourceId}/documents/returns' \\`,
    `  -H 'Authorization: Bearer sk_parley_…' \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -d '${body}'`,
  ].join('\n');
}
