import { SegmentedControl, Stack, Tabs } from '@mantine/core';
import { useState } from 'react';
import { CodeSample } from '../../../ui/code-sample.tsx';
import { Quiet } from '../../../ui/quiet.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './identity.module.css';
import { identifySnippet, type SigningWay, signingSnippetsOf, signingWays } from './signing-snippets.ts';

/** What to put on a server, and into the page it makes. */
export function SigningSection() {
  const say = useText();
  const [way, setWay] = useState<SigningWay>('jwt');
  const snippets = signingSnippetsOf(way);
  return (
    <Stack gap="sm">
      <div>
        <h3 className={classes['heading']}>{say('identity.onServer')}</h3>
        <Quiet>{say('identity.onServerHint')}</Quiet>
      </div>
      <SegmentedControl
        aria-label={say('identity.way')}
        data={signingWays.map((value) => ({ value, label: say(`identity.way.${value}`) }))}
        value={way}
        onChange={(chosen) => setWay(signingWays.find((known) => known === chosen) ?? 'jwt')}
      />
      <Quiet>{say(`identity.way.${way}.hint`)}</Quiet>
      <Tabs defaultValue="node" keepMounted={false} variant="pills">
        <Tabs.List aria-label={say('identity.languages')} mb="md">
          {snippets.map(({ key, name }) => (
            <Tabs.Tab key={key} value={key}>
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {snippets.map(({ key, name, code }) => (
          <Tabs.Panel key={key} value={key}>
            <CodeSample label={name} code={code} />
          </Tabs.Panel>
        ))}
      </Tabs>
      <CodeSample label={say('identity.inPage')} code={identifySnippet} hint={say('identity.inPageHint')} />
    </Stack>
  );
}
