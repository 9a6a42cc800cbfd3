// cspell:ignoreRegExp /[\u0600-\u06ff]+/g
import type { Citation } from '@parley/contract/stream-events';
import type { Script, Step, TurnIds } from './scripted-server.ts';
import { complete, say } from './scripted-server.ts';

const passage =
  'One installation serves many companies at once. Each company is a tenant, and the database itself keeps tenants apart.\n\nRow-level security is forced on every table, so a query that forgets its tenant finds no rows at all. A row of another tenant is answered with the same words as a row that never existed.';

const citations: Citation[] = [
  {
    number: 1,
    documentTitle: 'Getting started',
    headingPath: ['Getting started', 'What is Parley?'],
    quote: 'the database itself keeps tenants apart',
  },
  {
    number: 2,
    documentTitle: 'Architecture',
    headingPath: ['Architecture', 'How are tenants kept apart?'],
    quote: 'Row-level security is forced on every table',
    url: 'https://docs.example.com/architecture#tenants',
    page: 4,
  },
];

const answer = `**The database** keeps tenants apart, not the care of the programmer [1]. In short:

- Row-level security is *forced* on every table of tenant data [2].
- A query that forgets its tenant finds \`0\` rows.

A transaction begins in two steps:

1. the role is chosen,
2. the tenant is named.

Read more at https://docs.example.com/architecture or in the [operator guide](https://docs.example.com/operator). <script>alert(1)</script> ![x](https://evil.example/x.png)`;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function* words(text: string): Generator<Step> {
  for (const word of text.split(/(?<=\s)/)) {
    yield say(word);
    yield pause(8);
  }
}

function* replyTo(question: string, ids: TurnIds): Generator<Step> {
  if (/peru/i.test(question)) {
    yield say("I don't have that in what I know.");
    yield { type: 'turn.completed', messageId: ids.messageId, outcome: 'declined', grounded: false, offers: ['leave_message'] };
  } else if (/endless/i.test(question)) {
    yield* words('This answer goes on and ');
  } else if (/cut/i.test(question)) {
    yield* words('The line breaks ');
    yield 'cut';
    yield pause(400);
    yield* words('and is mended, without a word lost.');
    yield complete(ids);
  } else if (/fail/i.test(question)) {
    yield { type: 'turn.failed', code: 'model_unavailable', title: '', retryable: true, offers: ['leave_message'] };
  } else if (/guess/i.test(question)) {
    yield* words('Perhaps.');
    yield { type: 'turn.completed', messageId: ids.messageId, outcome: 'answered', grounded: false, offers: [] };
  } else if (/\p{Script=Arabic}/u.test(question)) {
    yield* words('قاعدة البيانات نفسها تفصل بين **المستأجرين** [1].\n\n- الأمن على مستوى الصف مفروض على كل جدول [2].');
    for (const citation of citations) yield { type: 'answer.citation', citation };
    yield complete(ids);
  } else {
    for (const citation of citations) yield { type: 'answer.citation', citation };
    yield* words(answer);
    yield complete(ids);
  }
}

/** A bot that shows every state of the panel: ask about Peru, or for something endless, cut, failing or guessed. */
export const demoScript: Script = {
  botName: 'Parley docs',
  greeting: 'Hi! Ask me anything about Parley. I answer from its documentation and show you where.',
  suggestedQuestions: ['How does Parley keep tenants apart?', 'What do I need to install Parley?', 'What is the capital of Peru?'],
  answer: replyTo,
  passage(citation) {
    const start = passage.indexOf(citation.quote);
    return { citation, text: passage, start, end: start + citation.quote.length };
  },
};
