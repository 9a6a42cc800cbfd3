import { Button, Skeleton } from '@mantine/core';
import { IconBan, IconPin } from '@tabler/icons-react';
import { useTenant } from '../../../api/tenant.ts';
import { useBotChoice } from '../../../api/use-bot-choice.ts';
import { TextLink } from '../../../ui/links.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { Section } from '../../../ui/section.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './rules-section.module.css';
import { type RuleChanges, type SearchRule, useSearchRules } from './use-recall.ts';

/** What editors pinned and excluded, to be taken back. */
export function RulesSection({ changes }: { changes: RuleChanges }) {
  const say = useText();
  const query = useSearchRules();
  return (
    <Section title={say('recall.rules')} description={say('recall.rulesText')}>
      <Loaded query={query} skeleton={<Skeleton height={56} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes['none']}>{say('recall.noRules')}</p>
          ) : (
            <ul className={classes['list']}>
              {items.map((rule) => (
                <RuleLine key={rule.id} rule={rule} changes={changes} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

function RuleLine({ rule, changes }: { rule: SearchRule; changes: RuleChanges }) {
  const say = useText();
  const { slug, may } = useTenant();
  const bot = useBotChoice().data?.find(({ id }) => id === rule.botId);
  const Sign = rule.kind === 'pin' ? IconPin : IconBan;
  return (
    <li className={classes['rule']}>
      <Sign size={16} className={classes['sign'] ?? ''} aria-hidden />
      <div className={classes['words']}>
        <div className={classes['question']} dir="auto">
          {rule.question}
        </div>
        <div className={classes['what']}>
          <span className={classes['kind']}>{say(`recall.rule.${rule.kind}`)}</span>
          <TextLink
            to="/t/$slug/sources/$sourceId"
            params={{ slug, sourceId: rule.sourceId }}
            search={{ tab: 'passages', document: rule.documentId }}
            size="sm"
          >
            {rule.documentTitle}
          </TextLink>
          {rule.passageStart === null ? <span>{say('recall.wholeDocument')}</span> : null}
          {rule.botId === null ? null : <span>{say('recall.forBot', { bot: bot?.name ?? '…' })}</span>}
        </div>
        {rule.passageStart === null ? null : (
          <div className={classes['start']} dir="auto">
            {rule.passageStart}
          </div>
        )}
      </div>
      {may('knowledge.write') ? (
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={changes.pending}
          aria-label={say('recall.takeBackOf', { question: rule.question })}
          onClick={() => changes.remove.mutate(rule.id)}
        >
          {say('recall.takeBack')}
        </Button>
      ) : null}
    </li>
  );
}
