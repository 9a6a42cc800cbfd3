import { ProblemError } from '../../../api/problem.ts';
import { useTenant } from '../../../api/tenant.ts';
import { TextLink } from '../../../ui/links.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useText } from '../../../ui/use-text.ts';

/** Leads to the source that has the same content already, when that is what is wrong. */
export function ExistingNotice({ error }: { error: unknown }) {
  const say = useText();
  const { slug } = useTenant();
  const sourceId = error instanceof ProblemError && error.code === 'duplicate_source' ? error.details['sourceId'] : undefined;
  if (typeof sourceId !== 'string') return null;
  return (
    <Notice tone="info">
      <TextLink to="/t/$slug/sources/$sourceId" params={{ slug, sourceId }}>
        {say('uploads.openExisting')}
      </TextLink>
    </Notice>
  );
}
