import { Skeleton } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useBotChoice } from '../../api/use-bot-choice.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { TraceDrawer } from '../../ui/trace/trace-drawer.tsx';
import { useText } from '../../ui/use-text.ts';
import { AboutVisitor } from './about-visitor.tsx';
import classes from './conversation-page.module.css';
import { HandoffPanel } from './handoff-panel.tsx';
import { LeftMessages } from './left-messages.tsx';
import { MessageView } from './message-view.tsx';
import { useConversation } from './use-conversations.ts';

/** One conversation as it went, and how each answer of it came about. */
export function ConversationPage() {
  const say = useText();
  const { conversationId } = useParams({ from: '/signed-in/t/$slug/shell/conversations/$conversationId' });
  const query = useConversation(conversationId);
  const { data: bots = [] } = useBotChoice();
  const [tracedTurn, setTracedTurn] = useState<string>();
  const bot = bots.find(({ id }) => id === query.data?.botId);
  return (
    <Page
      title={say('conversation.title')}
      description={
        query.data && (
          <>
            {bot && `${bot.name} · `}
            <Moment at={query.data.startedAt} />
          </>
        )
      }
      above={<BackLink to="/t/$slug/conversations" list="conversations.title" />}
      width="narrow"
    >
      <Loaded query={query} skeleton={<Skeleton height={320} radius="lg" />}>
        {(conversation) => (
          <>
            <AboutVisitor conversation={conversation} />
            <ol className={classes['thread']} aria-label={say('conversation.messages')}>
              {conversation.messages.map((message) => (
                <MessageView key={message.id} message={message} botId={conversation.botId} onTrace={() => setTracedTurn(message.turnId)} />
              ))}
            </ol>
            <LeftMessages leftMessages={conversation.leftMessages} />
            {conversation.purpose === 'live' ? <HandoffPanel conversation={conversation} /> : null}
          </>
        )}
      </Loaded>
      <TraceDrawer turnId={tracedTurn} onClose={() => setTracedTurn(undefined)} />
    </Page>
  );
}
