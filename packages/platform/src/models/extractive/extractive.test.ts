import { describe, expect, it } from 'vitest';
import { type GroundingPassage, type ModelEvent, type ModelMessage, noAnswerMarker } from '../model-port.ts';
import { createExtractiveProvider } from './extractive.ts';

const passages: GroundingPassage[] = [
  {
    id: 'a',
    title: 'Refunds',
    text: 'You may cancel at any time. A refund is paid within 14 days of the request. Gift cards cannot be returned.',
  },
  {
    id: 'b',
    title: 'Plans',
    text: 'The starter plan costs $49 a month.\n\nEvery plan includes these features:\n- A chat widget\n- An inbox\n- Analytics\n\nSupport answers on working days.',
  },
  { id: 'c', title: 'Über uns › Geschichte', text: 'Die Firma wurde 1998 in Köln gegründet. Heute arbeiten dort 120 Menschen.' },
];

async function eventsOf(messages: ModelMessage[], given = passages, signal = new AbortController().signal): Promise<ModelEvent[]> {
  const events: ModelEvent[] = [];
  const request = { model: 'extractive', system: '', messages, passages: given, maxOutputTokens: 800 };
  for await (const event of createExtractiveProvider().stream(request, signal)) events.push(event);
  return events;
}

async function answer(question: string, given = passages, before: ModelMessage[] = []): Promise<string> {
  const events = await eventsOf([...before, { role: 'user', text: question }], given);
  return events.map((event) => (event.type === 'text' ? event.text : '')).join('');
}

describe('the extractive answerer', () => {
  it.each([
    ['How long does a refund take?', 'A refund is paid within 14 days of the request.', 1],
    ['What does the starter plan cost?', 'The starter plan costs $49 a month.', 2],
    ['Wann wurde die Firma gegründet?', 'Die Firma wurde 1998 in Köln gegründet.', 3],
  ])('answers "%s" with the sentence that says it and the number of its passage', async (question, sentence, number) => {
    const said = await answer(question);
    expect(said).toContain(sentence);
    expect(said).toContain(`[${number}]`);
  });

  it('quotes letter for letter, every paragraph from the passage it points at', async () => {
    const said = await answer('When is a refund paid and what features does every plan include?');
    const paragraphs = said.split('\n\n');
    expect(paragraphs.length).toBeGreaterThan(1);
    for (const paragraph of paragraphs) {
      const [, quote, number] = /^(.*) \[(\d)\]$/s.exec(paragraph) ?? [];
      expect(passages[Number(number) - 1]?.text).toContain(quote);
    }
  });

  it('says first what a thing is, without what goes before, where that is asked', async () => {
    const text =
      'Wash the colander before the colander is put away. Mind your fingers. A colander is a bowl with holes. It drains what was washed.';
    const said = await answer('What is a colander?', [{ id: 'a', title: 'Kitchen', text }]);
    expect(said).toMatch(/^A colander is a bowl with holes\. It drains what was washed\./);
  });

  it('quotes what several documents say alike of one of them alone, however its apostrophes are written', async () => {
    const given = ["The parcel isn't insured by the carrier.", 'The parcel isn’t insured by the carrier!'].map((text, index) => ({
      id: `${index}`,
      title: `Terms ${index}`,
      text,
    }));
    expect(await answer('Is the parcel insured?', given)).toBe("The parcel isn't insured by the carrier. [1]");
  });

  it('takes a list whole, with the line that introduces it', async () => {
    expect(await answer('Which features does every plan include?')).toBe(
      'Every plan includes these features:\n- A chat widget\n- An inbox\n- Analytics [2]',
    );
  });

  it('takes a list whole though it is longer than another quote may be, with free lines before it and between its items', async () => {
    const items = ['passport', 'ticket', 'letter of the host', 'proof of insurance'].map(
      (thing) => `- Your ${thing}, which has to be valid for as long as you stay in the country. Bring a copy, too.`,
    );
    const text = ['Bring these papers to the border:', ...items, 'The border is open all day.'].join('\n\n');
    const given = [{ id: 'b', title: 'Border', text, score: 2 }];
    const whole = `${['Bring these papers to the border:', ...items].join('\n\n')} [1]`;
    expect(await answer('Which papers must I bring to the border?', given)).toContain(whole);
    expect(await answer('papers for the border', given)).toContain(whole);
  });

  it('tells how to do something from its first step on, though all steps are too many', async () => {
    const more = Array.from(
      { length: 12 },
      (_, at) => `${at + 4}. Look at the lamp once more and wait until it shows another color than before.`,
    );
    const steps = ['1. Switch the boiler off.', '2. Open the cover at its back.', '3. Descale the boiler with vinegar.', ...more];
    const given = [{ id: 'a', title: 'Boiler', text: `Mind your fingers.\n\n${steps.join('\n')}` }];
    const said = await answer('How do I descale the boiler?', given);
    expect(said).toMatch(
      /^1\. Switch the boiler off\.\n2\. Open the cover at its back\.\n3\. Descale the boiler with vinegar\.\n4\. .*\[1\] …$/s,
    );
    expect(await answer('What needs vinegar?', given)).not.toContain('10.');
  });

  it('takes steps that begin with 1 again for others', async () => {
    const text =
      '1. Save your work.\n2. Log out of the desk.\n3. Choose the classic desk.\n\n1. Save your work.\n2. Choose the plain desk.';
    expect(await answer('How do I choose the classic desk?', [{ id: 'a', title: 'Desks', text }])).toContain(
      `${text.split('\n\n')[0]} [1]`,
    );
  });

  it('takes what explains a step for a part of it', async () => {
    const text =
      '1. Open the lamp.\n2. Take the bulb out.\n\nThe lamp must be cold before the bulb of the lamp is changed.\n\n3. Turn the new bulb in.';
    const said = await answer('How do I change the bulb of the lamp?', [{ id: 'a', title: 'Lamp', text }]);
    expect(said).toBe(`${text} [1]`);
  });

  it('takes a passage to be about what its heading names, though another one names it too', async () => {
    const given = [
      { id: 'a', title: 'Tents', headingPath: ['Heide 3'], text: 'Larger version of the Heide 2. Weight 2.4 kg.', score: 1 },
      { id: 'b', title: 'Tents', headingPath: ['Heide 2'], text: 'Trekking tent for two. Weight 1.9 kg.', score: 1 },
    ];
    expect(await answer('How heavy is the Heide 2?', given)).toMatch(/^(?:Trekking tent for two\. )?Weight 1\.9 kg\. \[2\]/);
  });

  it('quotes short sentences and rows of tables for what they say, and no row that tells of something else', async () => {
    const text =
      'Day | Hours\nMonday | 9–17\nFriday | 9–15\nSunday | closed\n\nThe zoo is open to all who are kind to animals. Dogs are welcome.';
    const given = [{ id: 'a', title: 'Zoo', text }];
    expect(await answer('When are you open on Sunday?', given)).toMatch(/^Day \| Hours\nSunday \| closed \[1\]/);
    expect(await answer('When are you open on Sunday?', given)).not.toContain('Friday');
    expect(await answer('Are dogs allowed?', given)).toContain('Dogs are welcome.');
  });

  it('shows that a list goes on where it is too long to be taken whole', async () => {
    const items = Array.from({ length: 15 }, (_, at) => `- Paper ${at} with stamp and signature of all the people who are named in it`);
    const text = ['Bring these papers to the border:', ...items].join('\n');
    const said = await answer('Which papers must I bring to the border?', [{ id: 'b', title: 'Border', text, score: 2 }]);
    expect(said).toMatch(/^Bring these papers to the border:\n- Paper 0 with .* named in it \[1\] …$/s);
  });

  it.each([
    ['How much for a flat tyre?', 'A flat tyre costs 12 euros.'],
    ['When does the workshop close?', 'The workshop closes at 6 on Saturdays.'],
    ['How long does a flat tyre take?', 'A flat tyre takes half an hour.'],
  ])('leaves out what stands beside a sentence that says all: %s', async (question, sentence) => {
    const text = `Bicycles are mended while you wait. ${sentence} Please bring your key. There are 20 bicycles for hire.`;
    expect(await answer(question, [{ id: 'w', title: 'Workshop', text }])).toBe(`${sentence} [1]`);
  });

  it('says no more than how long something is, where more stands about it that does not tell', async () => {
    const given = [
      { id: 'a', title: 'Passes', text: 'A guest pass is good for a week.', score: 2 },
      { id: 'b', title: 'Passes', text: 'Send the guest pass with every letter.\n\nA guest pass is made by the host.', score: 2 },
    ];
    expect(await answer('How long is a guest pass good for?', given)).toBe('A guest pass is good for a week. [1]');
    expect(await answer('Who makes a guest pass?', given)).toContain('[2]');
  });

  it('takes a length of time, not any number, for how long something is', async () => {
    const given = [
      { id: 'a', title: 'Prices', text: 'A guest pass costs 12 euros.', score: 2 },
      { id: 'b', title: 'Passes', text: 'A guest pass ends after a week.', score: 2 },
    ];
    expect(await answer('How long is a guest pass good?', given)).toMatch(/^A guest pass ends after a week/);
    expect(await answer('How much is a guest pass?', given)).toMatch(/^A guest pass costs 12 euros/);
  });

  it('takes “long” in “how long” for no word of the subject, nor what lasts longer for the answer', async () => {
    const text = 'All tents carry a 5-year warranty.\n\nRepairs take about three weeks, longer in July.';
    expect(await answer('How long is the warranty?', [{ id: 'a', title: 'Warranty and repairs', text }])).toMatch(
      /^All tents carry a 5-year warranty\./,
    );
  });

  it('quotes the sentence that tells the price with the one that says of what, and takes no number to call for one', async () => {
    const told = 'If it is gone for good, choose “Order a new card” in the menu of your account or call +44 113 496 0001, day and night.';
    const price = 'A replacement costs £5, free for Plus, and arrives in three to five working days after you asked for it.';
    const given = [
      { id: 'a', title: 'Lost or stolen card', text: `Freeze it at once. ${told} ${price}` },
      { id: 'b', title: 'Cards', text: 'Your new card comes by post.' },
    ];
    const [first = ''] = (await answer('How much is a new card?', given)).split('\n\n');
    expect(first).toContain(`${told} ${price} [1]`);
  });

  it('quotes nothing beside an answer that shares but a word of little meaning with the question', async () => {
    const given = ['We accept cards and PayPal.', 'Take photos of the parcel before you open it.', 'It can take up to 12 hours.'].map(
      (text, index) => ({
        id: `${index}`,
        title: ['Payment', 'Damage', 'Tracking'][index] ?? '',
        text,
        score: [0, -2.5, -3][index] ?? 0,
      }),
    );
    expect(await answer('Do you take PayPal?', given)).toBe('We accept cards and PayPal. [1]');
  });

  it('takes the last of three quotes from a passage that was not quoted yet, unless nothing there comes near', async () => {
    const said = ['The parcel service calls twice.', 'The parcel service leaves a card.', 'The parcel service rings the bell.'];
    const first = { id: 'a', title: 'Post', text: said.join('\n\n'), score: 2 };
    const near = [first, { id: 'b', title: 'Parcels', text: 'Parcels are kept by a service at the station.', score: 1 }];
    const far = [first, { id: 'b', title: 'Station', text: 'The station has a car park.', score: 1 }];
    const numbersOf = (text: string): string[] => text.match(/\[\d\]/g) ?? [];
    expect(numbersOf(await answer('What does the parcel service do?', near))).toEqual(['[1]', '[1]', '[2]']);
    expect(numbersOf(await answer('What does the parcel service do?', far))).toEqual(['[1]', '[1]', '[1]']);
  });

  it('quotes what stands beside a quote without what that says already', async () => {
    const text = 'The parcel service rings twice. Then it goes on. Later the parcel service leaves a card.';
    const filler = Array.from({ length: 21 }, (_, at) => `word${at}`).join(' ');
    const given = [{ id: 'a', title: 'Post', text: `${text.replace('Then it', `Then it ${filler}`)}`, score: 2 }];
    const said = await answer('What does the parcel service do?', given);
    expect(said.match(/\[1\]/g)).toHaveLength(2);
    expect(said.match(/goes on/g)).toHaveLength(1);
    expect(said).toContain('rings twice');
    expect(said).toContain('leaves a card');
  });

  it('chooses among sentences by words that are used like those of the question', async () => {
    const text = 'Membership is for a year. Membership gets you reimbursed for the journey. Membership has a newsletter.';
    const given = [{ id: 'a', title: '', text: text.replaceAll('. ', '.\n\n'), score: 2 }];
    expect(await answer('Does membership give a refund?', given)).toMatch(/^Membership gets you reimbursed/);
  });

  it('takes one row of a table', async () => {
    const table = [
      {
        id: 't',
        title: 'Settings',
        text: 'Read once:\n\nName | Meaning\nPORT | where it listens\nHOST | which address\nLOG | how loud it is',
      },
    ];
    expect(await answer('What does HOST mean?', table)).toBe('Name | Meaning\nHOST | which address [1]');
    expect(await answer('Which names are there?', table)).toContain('LOG | how loud it is [1]');
    expect(await answer('What is PORT?', table)).toBe('Name | Meaning\nPORT | where it listens [1]');
  });

  const hours = {
    id: 'a',
    title: 'Our shop',
    text: 'Day | Hours\nMonday | 12:00–18:00\nTuesday | 10:00–18:00\nSunday | closed\n\nDogs are welcome.',
  };

  it('takes the row of a table that was asked for, with its head, or all rows where none was', async () => {
    expect(await answer('What are the hours on Sunday?', [hours])).toMatch(/^Day \| Hours\nSunday \| closed \[1\]/);
    expect(await answer('What are the hours?', [hours])).toBe(
      'Day | Hours\nMonday | 12:00–18:00\nTuesday | 10:00–18:00\nSunday | closed [1]',
    );
  });

  it('reads a row with the head of its table, and what was asked for short', async () => {
    const text = '| Free | Pro\nPrice | 0 | 29\nSeats | 3 | 10\nSingle sign-on | no | yes';
    const plans = [
      { id: 'a', title: 'Plans', text },
      { id: 'b', title: 'Staff', text: 'The whole staff has seats of wood.' },
    ];
    expect(await answer('How many seats has Pro?', plans)).toMatch(/^\| Free \| Pro\nSeats \| 3 \| 10 \[1\]/);
    expect(await answer('Is there SSO in Pro?', plans)).toMatch(/^\| Free \| Pro\nSingle sign-on \| no \| yes \[1\]/);
  });

  it('knows hours, a place, and where somebody is reached by how they are written', async () => {
    const contact = { id: 'b', title: 'Late parcels', text: 'Call the driver first. Else write to care@shop.example within two days.' };
    const given = [
      { id: 'c', title: 'Accounts', text: 'Open your account and reach the orders, then contact us there.' },
      contact,
      hours,
    ].map((passage) => ({ ...passage, score: 0 }));
    expect(await answer('When are you open?', given)).toMatch(/^Day \| Hours\nMonday/);
    expect(await answer('Are you open on Sundays?', given)).toMatch(/^Day \| Hours\nSunday \| closed \[3\]/);
    expect(await answer('How do I contact you?', given)).toMatch(/^(?:Call the driver first\. )?Else write to care@shop\.example/);
    const place = { id: 'd', title: 'Travel', text: 'Gartenstraße 14, 50677 Köln. The tram stops at the door.', score: -1 };
    expect(await answer('Where are you located?', [...given, place])).toMatch(/^Gartenstraße 14, 50677 Köln\./);
  });

  it('takes months of any language for when something is, and a price for what it costs, also of the next thing that is asked about', async () => {
    const text =
      'Zimmer | Hauptsaison\nMeerblick | 95 €\nBergblick | 85 €\n\nDie Hauptsaison geht von Juni bis September.\n\nEin Hund darf mit 1 Spielzeug kommen. Ein Hund kostet 15 €. Katzen: 9 €. Katzen bleiben 2 Nächte allein.';
    const given: GroundingPassage[] = [{ id: 'h', title: 'Hotel', text }];
    expect(await answer('wann ist hauptsaison', given)).toMatch(/^Die Hauptsaison geht/);
    expect(await answer('was kostet ein hund', given)).toMatch(/^(?:Ein Hund darf.*)?Ein Hund kostet 15 €/);
    const cats: GroundingPassage[] = [
      { id: 'c', title: 'Katzen', text: 'Katzen bleiben höchstens 2 Nächte allein im Zimmer.\n\nFür Katzen nehmen wir 9 € pro Nacht.' },
    ];
    expect(await answer('und für katzen?', cats, [{ role: 'user', text: 'was kostet ein hund' }])).toMatch(/^Für Katzen nehmen wir 9 €/);
  });

  it('finds an address, though search puts what speaks of the way far before it', async () => {
    const given = [
      { id: 'a', title: 'Kontakt', headingPath: ['Anfahrt'], text: 'Straßenbahn 15 bis Chlodwigplatz. Parkplätze im Hof.', score: 7 },
      { id: 'b', title: 'Kontakt', text: 'Praxis Dr. Lindner, Gartenstraße 14, 50677 Köln.', score: 2 },
    ];
    expect(await answer('Wo finde ich Sie?', given)).toMatch(/^Praxis Dr\. Lindner, Gartenstraße 14/);
  });

  it('keeps a quote within 60 words', async () => {
    const text = Array.from({ length: 40 }, (_, index) => `Sentence ${index} tells something about the parcel service.`).join(' ');
    const said = await answer('What about sentence 20 of the parcel service?', [{ id: 'x', title: '', text }]);
    expect(said).toContain('Sentence 20');
    expect(said.split(/\s+/).length).toBeLessThanOrEqual(61);
  });

  it('quotes beside the answer nothing that only speaks of the question before', async () => {
    const before: ModelMessage[] = [
      { role: 'user', text: 'Which browsers are supported?' },
      { role: 'assistant', text: 'All current ones.' },
    ];
    const given = [
      { id: 'a', title: 'Export', text: 'You take your data with you as a file.', score: 2 },
      { id: 'b', title: 'Browsers', text: 'All current browsers are supported.', score: 1.5 },
    ];
    expect(await answer('How do I take my data with me?', given, before)).toBe('You take your data with you as a file. [1]');
  });

  it('understands a follow-up from the question before it', async () => {
    const before: ModelMessage[] = [
      { role: 'user', text: 'Is there a starter plan?' },
      { role: 'assistant', text: 'Yes.' },
    ];
    expect(await answer('And what does it cost?', passages, before)).toContain('$49');
  });

  it('quotes the beginning of what search found by likeness of meaning alone', async () => {
    const given = [{ id: 'd', title: 'Pets', text: 'Dogs are welcome on a lead. The fee is five dollars.', score: 3 }];
    expect(await answer('Are puppies allowed?', given)).toContain('Dogs are welcome on a lead.');
  });

  it.each([
    ['nothing in the passages is about it', 'Who won the football championship?', passages],
    ['there are no passages', 'How long does a refund take?', []],
    ['the question has no words of substance', '???', passages],
  ])('says exactly that it has no answer when %s', async (_case, question, given) => {
    expect(await answer(question, given)).toBe(noAnswerMarker);
  });

  it('streams in pieces and ends once, with no tokens spent', async () => {
    const events = await eventsOf([{ role: 'user', text: 'How long does a refund take?' }]);
    expect(events.filter(({ type }) => type === 'text').length).toBeGreaterThan(2);
    expect(events.filter(({ type }) => type !== 'text')).toEqual([
      { type: 'finished', reason: 'stop', usage: { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 } },
    ]);
  });

  it('stops at an abort, before the first word or after any other', async () => {
    const aborted = await eventsOf([{ role: 'user', text: 'How long does a refund take?' }], passages, AbortSignal.abort());
    expect(aborted.map(({ type }) => type)).toEqual(['cancelled']);

    const controller = new AbortController();
    const request = { model: '', system: '', messages: [{ role: 'user', text: 'refund days' } as const], passages, maxOutputTokens: 1 };
    const types: string[] = [];
    for await (const event of createExtractiveProvider().stream(request, controller.signal)) {
      types.push(event.type);
      controller.abort();
    }
    expect(types).toEqual(['text', 'cancelled']);
  });

  it('answers hostile passages without stalling', async () => {
    const hostile = ['. '.repeat(40_000), 'refund'.repeat(20_000), '\n'.repeat(50_000), '[1] [2] '.repeat(10_000), ''];
    const said = await answer(
      'refund?',
      hostile.map((text, index) => ({ id: String(index), title: '', text })),
    );
    expect(said.length).toBeGreaterThan(0);
  });
});
