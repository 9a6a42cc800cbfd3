// cspell:ignoreRegExp /[\u0600-\u06ff]+/g
import type { ActionRequest } from '@parley/contract/actions';
import type { ChatConversation } from '@parley/contract/chat';
import type { OfferedOptions } from '@parley/contract/chat-options';
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

const asked = { status: 'waiting', token: 'once', reply: null } as const;
const text: Pick<ActionRequest['fields'][number], 'type' | 'required' | 'options'> = { type: 'text', required: true, options: [] };

const confirmation: ActionRequest = {
  ...{ ...asked, id: 'arq_1', kind: 'confirmation', title: 'Cancel an order' },
  fields: [
    { ...text, name: 'order', label: 'Order', value: '4711' },
    { ...text, name: 'reason', label: 'Reason', value: 'It came too late' },
  ],
};

const form: ActionRequest = {
  ...{ ...asked, id: 'arq_2', kind: 'form', title: 'Talk to sales' },
  fields: [
    { ...text, name: 'name', label: 'Name', type: 'name', value: '' },
    { ...text, name: 'email', label: 'Email', type: 'email', value: '' },
    { ...text, name: 'topic', label: 'Topic', type: 'choice', required: false, options: ['Prices', 'A demo'], value: '' },
  ],
};

/** A bot that offers all that a chat can have, and wants to be told something before it answers. */
export const everyOption: OfferedOptions = {
  ...{ feedback: true, rating: true, transcript: true, person: true, voice: true },
  attachments: { maxFiles: 3, maxMegabytes: 5, kinds: ['image', 'pdf', 'text'] },
  collect: {
    ...{ when: 'before', afterMessages: 3, textVersion: '1', given: false, retentionDays: 30 },
    ...{ purpose: 'So that we can answer you when the chat is over.', policyUrl: 'https://example.com/privacy' },
    fields: [
      { name: 'email', label: 'Your email', type: 'email', required: true, options: [] },
      { name: 'company', label: 'Company', type: 'text', required: false, options: [] },
    ],
  },
};

/** What the visitor of a full chat talked about before. */
export const earlierTalks: ChatConversation[] = [
  { id: 'cnv_1', firstQuestion: 'How does Parley keep tenants apart?', lastTurnAt: '2026-03-14T09:26:53Z' },
];

/** For a page: a browser that turns speech into text, as some do. This one hears nothing. */
export const deafEar = 'window.SpeechRecognition = class { start() {} stop() { this.onend(); } };';

let held = () => {};
/** Lets the answer go on that was asked for slowly. */
export const releaseAnswer = (): void => held();

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
  } else if (/cancel/i.test(question)) {
    yield* words('I can cancel order 4711 for you.');
    yield { type: 'action.requested', request: confirmation };
    yield complete(ids);
  } else if (/sales/i.test(question)) {
    yield* words('Talk to sales');
    yield { type: 'action.requested', request: form };
    yield complete(ids);
  } else if (/slowly/i.test(question)) {
    yield new Promise<void>((resolve) => {
      held = resolve;
    });
    yield* words('There it is.');
    yield complete(ids);
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

/** A bot that shows every state of the panel: ask about Peru, to cancel an order, for sales, or for something slowly, endless, cut, failing or guessed. */
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
