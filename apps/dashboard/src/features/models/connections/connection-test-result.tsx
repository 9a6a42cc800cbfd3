import { Notice } from '../../../ui/notice.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './connection-test-result.module.css';
import type { ConnectionTest } from './use-connections.ts';

/** What a provider said to a test: the models it has, or what keeps the connection from working and the provider's own words for it. */
export function ConnectionTestResult({ test: { fault, models } }: { test: ConnectionTest }) {
  const say = useText();
  return (
    <div role="status" className={classes['result']}>
      {fault === null ? (
        <Notice tone="info" title={models === null ? say('connections.worksUnlisted') : say('connections.works', { count: models.length })}>
          {models === null || models.length === 0 ? null : (
            // Scrolls when it is long, so it can be reached by the keyboard.
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
            <section className={classes['models']} tabIndex={0} aria-label={say('connections.found')}>
              <ul>
                {models.map((model) => (
                  <li key={model}>
                    <bdi>{model}</bdi>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </Notice>
      ) : (
        <Notice tone="problem" title={say(`connections.fault.${fault.code}`)}>
          {fault.said === '' ? null : (
            <p className={classes['said']}>
              {say('connections.said')} <q lang="en">{fault.said}</q>
            </p>
          )}
        </Notice>
      )}
    </div>
  );
}
