import { newId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { createTestDatabase, type TestDatabase } from '@parley/testing/database/create-test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTenant } from '../../tenants/public.ts';
import { addSource, putSource } from '../sources/add-source.ts';
import { indexSource } from '../sources/index-source.ts';
import { getSource, listSources } from '../sources/read-sources.ts';
import { removeSource } from '../sources/remove-source.ts';
import { searchKnowledge } from './search-knowledge.ts';

const shop = `# Shop handbook

## How long do refunds take?
A refund is paid within 14 days to the account that was used for the payment.

## Which countries do you ship to?
We ship to Norway, Sweden and Denmark. Parcels leave our warehouse on the same day.

## Gift cards
Gift cards are valid for three years and cannot be returned.

## Opening hours
The store is open from nine to five on working days. On Sundays it is closed.

## Where are you from?
We are a family business of Bergen.

## Vouchers
A voucher of the supplier O'Neill\\Sons is taken at the till.
`;

let test: TestDatabase;
let acme: TenantScope;
let globex: TenantScope;

async function learn(scope: TenantScope, name: string, text: string): ReturnType<typeof addSource> {
  const source = await addSource(scope, { name, bytes: new TextEncoder().encode(text), contentType: 'text/markdown', url: undefined });
  await indexSource(scope, { sourceId: source.id });
  return source;
}

const ask = (scope: TenantScope, question: string, previousQuestion?: string) =>
  searchKnowledge(scope, { question, previousQuestion, limit: 8 });

beforeAll(async () => {
  test = await createTestDatabase();
  acme = test.database.forTenant((await createTenant(test.database, { name: 'Acme', slug: 'acme' })).id);
  globex = test.database.forTenant((await createTenant(test.database, { name: 'Globex', slug: 'globex' })).id);
  await learn(acme, 'handbook.md', shop);
  await learn(globex, 'secret.md', 'The Globex turbine runs at 3000 rotations. Refunds of Globex take 90 days.');
});

afterAll(() => test.close());

describe('searchKnowledge', () => {
  it('finds the section that is named like the question where every section holds the one word it is about', async () => {
    const initech = test.database.forTenant((await createTenant(test.database, { name: 'Initech', slug: 'initech' })).id);
    const sections = Array.from({ length: 520 }, (_, at) => `## Step ${at}\nTurn the knob of the Lantern ${at} times.\n`);
    await learn(initech, 'manual.md', `${sections.join('\n')}\n## 2.1. What is Lantern?\nA lamp for camps that runs on dew.\n`);
    const { passages } = await ask(initech, 'What is Lantern?');
    expect(passages[0]?.text).toBe('A lamp for camps that runs on dew.');
  });

  it.each([
    ['How long does a refund take?', 'How long do refunds take?'],
    ['do you deliver parcels to sweden', 'Which countries do you ship to?'],
    ['Can I return a gift card?', 'Gift cards'],
    ['are you open on sunday', 'Opening hours'],
    ["O'Neill\\Sons voucher", 'Vouchers'],
  ])('finds first what answers "%s"', async (question, heading) => {
    const { passages, answerable } = await ask(acme, question);
    expect(passages[0]?.headingPath).toEqual([heading]);
    expect(passages[0]?.documentTitle).toBe('Shop handbook');
    expect(answerable).toBe(true);
  });

  it.each([
    'Who won the football championship in 1998?',
    'what is the capital of australia',
    'asdf qwer zxcv',
    'What is the boiling point of tungsten?',
  ])('says that it does not hold "%s"', async (question) => {
    const { answerable, confidence, searchable } = await ask(acme, question);
    expect({ answerable, searchable }).toEqual({ answerable: false, searchable: true });
    expect(confidence).toBeLessThan(0.25);
  });

  it.each([
    ['How long does a refnud take?', 'How long do refunds take?'],
    ['vuochers', 'Vouchers'],
    ['Can I return a gfit crad?', 'Gift cards'],
    ['How logn does a refund tak?', 'How long do refunds take?'],
    ['What is a cad?', 'Gift cards'],
  ])('understands "%s" although it is misspelt', async (question, heading) => {
    const { passages, answerable } = await ask(acme, question);
    expect(passages[0]?.headingPath).toEqual([heading]);
    expect(answerable).toBe(true);
  });

  it('understands a long misspelt word that begins like another', async () => {
    const scope = test.database.forTenant((await createTenant(test.database, { name: 'Movers', slug: 'movers' })).id);
    await learn(scope, 'moves.md', '# Prices\nOur prices are transparent.\n\n# Vans\nFor transporting a piano we take the large van.\n');
    const { passages, understood } = await ask(scope, 'What about transpaorting?');
    expect([...understood.corrections.values()].flat().map(({ word }) => word)).toEqual(['transporting']);
    expect(passages[0]?.headingPath).toEqual(['Vans']);
  });

  it('finds a compound by its parts', async () => {
    await learn(globex, 'haus.md', '# Küche\nWer die Küche mieten will, zahlt 95 Euro.\n\n# Garten\nDer Garten ist bis neun Uhr offen.');
    const { passages, answerable, understood } = await ask(globex, 'Wie hoch ist die Küchenmiete?');
    expect(passages[0]?.text).toContain('95 Euro');
    expect(answerable).toBe(true);
    expect([...understood.corrections.values()].flat().map(({ word }) => word)).toEqual(['kuche', 'mieten']);
  });

  it('finds a word that is inflected at its beginning', async () => {
    const scope = test.database.forTenant((await createTenant(test.database, { name: 'Schule', slug: 'schule' })).id);
    await learn(
      scope,
      'schule.md',
      '# Schule\n\n## Ausfall\nErkrankt jemand, wird der Abend nachgeholt.\n\n## Raum\nDer Saal wird gerne gemietet.\n',
    );
    expect((await ask(scope, 'Und wenn jemand krank ist?')).passages[0]?.headingPath).toEqual(['Ausfall']);
    expect((await ask(scope, 'Kann ich etwas mieten?')).passages[0]?.headingPath).toEqual(['Raum']);
  });

  it('does not take a word of another tenant for what was meant', async () => {
    expect((await ask(acme, 'trubine')).passages).toEqual([]);
    expect((await ask(globex, 'trubine')).passages[0]?.text).toContain('turbine');
  });

  it('finds nothing of another tenant', async () => {
    const { passages, answerable } = await ask(acme, 'How fast does the turbine run?');
    expect(answerable).toBe(false);
    // Words used alike may find something of its own, never the neighbour's.
    for (const { documentTitle } of passages) expect(documentTitle).toBe('Shop handbook');
    const [first] = (await ask(globex, 'refunds')).passages;
    expect(first?.text).toContain('90 days');
    for (const { text } of (await ask(acme, 'refunds')).passages) expect(text).not.toContain('90 days');
  });

  it.each(['Hello!', 'what can you do for me?', '???', '👋'])('has nothing to search for in "%s"', async (question) => {
    expect(await ask(acme, question)).toMatchObject({ passages: [], confidence: 0, answerable: false, searchable: false, curated: null });
  });

  it('finds what was written for a message that has no word of substance, and else what has a sentence like it', async () => {
    const found = await ask(acme, 'and where are you from');
    expect(found).toMatchObject({ searchable: true, answerable: true, passages: [{ headingPath: ['Where are you from?'] }] });
    const like = await ask(acme, 'so you are a what from where?');
    expect(like).toMatchObject({ searchable: false, answerable: false, passages: [{ headingPath: ['Where are you from?'] }] });
    expect((await ask(globex, 'where are you from?')).passages).toEqual([]);
  });

  it('reads a short follow-up together with the question before it', async () => {
    const [first] = (await ask(acme, 'And on Sundays?', 'What are the opening hours of the store?')).passages;
    expect(first?.headingPath).toEqual(['Opening hours']);
    const bare = await ask(acme, 'and why is that?', 'Are gift cards returned?');
    expect(bare.searchable).toBe(true);
    expect(bare.passages[0]?.headingPath).toEqual(['Gift cards']);
  });

  it('knows from the answer before what a follow-up is about', async () => {
    const scope = test.database.forTenant((await createTenant(test.database, { name: 'Camp', slug: 'camp' })).id);
    await learn(scope, 'tents.md', 'A tent of ours stands by the lake. The price is thirty euros a night.');
    await learn(scope, 'huts.md', 'A hut of ours stands in the wood. The price is ninety euros a night.');
    for (const [previousAnswer, price] of [
      ['In one of our huts. [1]', 'ninety'],
      ['In one of our tents. [1]', 'thirty'],
    ] as const) {
      const said = { question: 'What is the price of that?', previousQuestion: 'Where can we sleep?', previousAnswer };
      const { passages } = await searchKnowledge(scope, { ...said, limit: 8 });
      expect(passages[0]?.text).toContain(price);
    }
  });

  it('is not led astray by the question before a change of subject', async () => {
    const { passages, answerable } = await ask(acme, 'Which countries do you ship parcels to?', 'How long do refunds take on the account?');
    expect(passages[0]?.headingPath).toEqual(['Which countries do you ship to?']);
    expect(answerable).toBe(true);
  });

  it.each([
    ['German', 'Wann ist das Museum geöffnet?', 'Das Museum hat dienstags bis sonntags geöffnet.'],
    ['Russian', 'Где находится музей?', 'Наш музей находится в центре города.'],
    ['Chinese', '博物馆什么时候开门？', '博物馆每天上午九点开门，周一闭馆。'],
    ['Arabic', 'متى يفتح المتحف؟', 'يفتح المتحف أبوابه كل يوم في التاسعة.'],
    ['Thai', 'พิพิธภัณฑ์เปิดกี่โมง', 'พิพิธภัณฑ์เปิดทุกวันเวลาเก้าโมงเช้า'],
  ])('answers in %s', async (language, question, text) => {
    const scope = test.database.forTenant((await createTenant(test.database, { name: language, slug: language.toLowerCase() })).id);
    await learn(scope, 'a.md', text);
    await learn(scope, 'b.md', 'Something else altogether.');
    const { passages, answerable } = await ask(scope, question);
    expect(passages[0]?.text).toBe(text);
    expect(answerable).toBe(true);
  });

  it.each(["'); drop table chunks; --", '\\', "''''", ':*', '& | ! <->', 'a:b:c', '\ud800', 'x'.repeat(2_000), '🙂 '.repeat(400)])(
    'is not harmed by a question such as %j',
    async (question) => {
      await expect(ask(acme, question)).resolves.toMatchObject({ answerable: false });
    },
  );

  it('finds the rare word among a thousand chunks that share all the others', async () => {
    const scope = test.database.forTenant((await createTenant(test.database, { name: 'Large', slug: 'large' })).id);
    const sections = Array.from(
      { length: 1_200 },
      (_, index) => `## Part ${index}\n\nThe engine of the machine has a valve${index === 700 ? ' of palladium' : ''}.`,
    );
    await learn(scope, 'parts.md', sections.join('\n\n'));
    const { passages } = await ask(scope, 'Does the engine of the machine have a palladium valve?');
    expect(passages[0]?.headingPath).toEqual(['Part 700']);
    expect((await ask(scope, 'engine valve machine')).passages).toHaveLength(8);
  });

  it('finds what says it in other words', async () => {
    const scope = test.database.forTenant((await createTenant(test.database, { name: 'Clinic', slug: 'clinic' })).id);
    await learn(
      scope,
      'clinic.md',
      '# Clinic\n\n## Who is ill\nThe disease is infectious for a week.\n\n## Parking\nCars stand behind the house.\n\n## Meals\nSoup is served at noon.\n',
    );
    const { passages, answerable } = await ask(scope, 'How long is someone contagious?');
    expect(passages[0]?.headingPath).toEqual(['Who is ill']);
    expect(answerable).toBe(true);
  });

  it('takes short words of another subject for what they are, and slips of the fingers for what was meant', async () => {
    const scope = test.database.forTenant((await createTenant(test.database, { name: 'Shift', slug: 'shift' })).id);
    await learn(
      scope,
      'breaks.md',
      `${shop}\n## Breaks\nA break of 15 minutes follows four hours of work.\n\n## Keys\nThe locksmith makes keys.\n`,
    );
    expect(await ask(scope, 'How do I bake bread?')).toMatchObject({ answerable: false });
    expect(await ask(scope, 'How long is a braek?')).toMatchObject({ answerable: true });
  });

  it('is not sure of what another word of the language was taken to mean', async () => {
    const scope = test.database.forTenant((await createTenant(test.database, { name: 'Town', slug: 'town' })).id);
    await learn(
      scope,
      'town.md',
      `${shop}\n## Church\nThe church of Saint George has three chapels.\n\n## Ship\nThe ship leaves at noon.\n`,
    );
    const { answerable, understood } = await ask(scope, 'How deep is the gorge?');
    expect([...understood.corrections.values()].flat().map(({ word }) => word)).toEqual(['george']);
    expect(answerable).toBe(false);
    expect(await ask(scope, 'When does the sip leave?')).toMatchObject({ answerable: true });
  });

  it('knows what Japanese says around its subject', async () => {
    const scope = test.database.forTenant((await createTenant(test.database, { name: 'Sakura', slug: 'sakura' })).id);
    await learn(
      scope,
      'guide.md',
      '# 配送\n\n送料は全国一律500円です。ご注文から3日以内に発送いたします。\n\n# 返品\n\n商品到着後7日以内にご連絡ください。\n',
    );
    await learn(scope, 'shop.md', shop);
    const answerable = async (question: string) => (await ask(scope, question)).answerable;
    expect(await answerable('返品はいつまでにすればいいですか')).toBe(true);
    expect(await answerable('注文してから何日で発送されますか')).toBe(true);
    expect(await answerable('営業時間を教えてください')).toBe(false);
  });

  it('takes thanks for an answer as no question about it', async () => {
    expect((await ask(acme, 'Why?', 'How long does a refund take?')).searchable).toBe(true);
    for (const thanks of ['Thanks!', 'Thank you very much', 'ありがとうございます'])
      expect(await ask(acme, thanks, 'How long does a refund take?')).toMatchObject({ searchable: false, answerable: false });
  });

  it('knows one word for what is said in two', async () => {
    const scope = test.database.forTenant((await createTenant(test.database, { name: 'Shoes', slug: 'shoes' })).id);
    await learn(scope, 'shoes.md', `${shop}\n## Returns\nReturns are free for 30 days.\n\n## Mail\nWe send a letter and call back.\n`);
    const { passages, answerable } = await ask(scope, 'How do I send these sneakers back?');
    expect(passages[0]?.headingPath).toEqual(['Returns']);
    expect(answerable).toBe(true);
  });

  it('knows in which words what every website is asked is answered, and looks for none that stand nowhere', async () => {
    const shops = test.database.forTenant((await createTenant(test.database, { name: 'Umbrella', slug: 'umbrella' })).id);
    await learn(
      shops,
      'shop.md',
      '# Our shop\nMonday to Friday: ten to six. Phone 555 0143.\n\n# Accounts\nOpen your account to see what hours of support are left.',
    );
    const found = await ask(shops, 'When are you open?');
    expect(found.passages[0]?.text).toContain('Monday to Friday');
    expect(found.answerable).toBe(true);
    expect(found.understood.terms.map(({ term }) => term)).not.toContain('sunday');
    expect([...found.understood.corrections]).toEqual([]);
    expect((await ask(shops, 'How can I reach you?')).passages[0]?.text).toContain('Phone');
    expect(await ask(shops, 'Where are you?')).toMatchObject({ searchable: true });
  });

  it('does not take the measure that is asked for for what is asked about', async () => {
    const scope = test.database.forTenant((await createTenant(test.database, { name: 'Manual', slug: 'manual' })).id);
    await learn(
      scope,
      'manual.md',
      '# Manual\n\n## Names\nA name must not be too long.\n\n## Sign-in\nA session ends after a month.\n\n## Files\nA file is read once.\n\n## Mail\nA mail is sent when it is due.\n',
    );
    expect(await ask(scope, 'How long is the warranty?')).toMatchObject({ answerable: false });
    expect(await ask(scope, 'How long does a session last?')).toMatchObject({ answerable: true });
  });
});

describe('a source', () => {
  it('is searched once it is ready, and no more once it is removed', async () => {
    const scope = test.database.forTenant((await createTenant(test.database, { name: 'Brief', slug: 'brief' })).id);
    const bytes = new TextEncoder().encode('The zeppelin leaves at noon.');
    const source = await addSource(scope, { name: 'z.txt', bytes, contentType: 'text/plain', url: undefined });
    expect(source).toMatchObject({ status: 'queued', chunkCount: 0 });
    expect((await ask(scope, 'zeppelin')).passages).toEqual([]);
    await indexSource(scope, { sourceId: source.id });
    expect(await getSource(scope, source.id)).toMatchObject({ status: 'ready', chunkCount: 1 });
    expect((await ask(scope, 'zeppelin')).passages).toHaveLength(1);
    await removeSource(scope, { events: { signal() {} } }, source.id);
    expect((await ask(scope, 'zeppelin')).passages).toEqual([]);
    await expect(getSource(scope, source.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('indexed twice has its chunks once', async () => {
    const scope = test.database.forTenant((await createTenant(test.database, { name: 'Twice', slug: 'twice' })).id);
    const source = await learn(scope, 'a.md', shop);
    const once = await getSource(scope, source.id);
    await indexSource(scope, { sourceId: source.id });
    expect((await getSource(scope, source.id)).chunkCount).toBe(once.chunkCount);
    expect((await ask(scope, 'gift cards')).passages.filter(({ headingPath }) => headingPath[0] === 'Gift cards')).toHaveLength(1);
  });

  it('that was found before is found as it is now, what was written of it read once', async () => {
    const scope = test.database.forTenant((await createTenant(test.database, { name: 'Again', slug: 'again' })).id);
    const file = (text: string) => ({ name: 'n.md', bytes: new TextEncoder().encode(text), contentType: 'text/markdown', url: undefined });
    const find = async () =>
      (await ask(scope, 'narwhal')).passages.map(({ text, url, asOf }) => ({ text, url, year: asOf?.getUTCFullYear() }));
    const source = await learn(scope, 'n.md', 'The narwhal swims.');
    expect(await find()).toMatchObject([{ text: 'The narwhal swims.', url: null }]);
    await test.asAdmin(async (client) => {
      await client.query(`update sources set url = 'https://sea.example/n', max_age_days = 30 where id = $1`, [source.id]);
      await client.query(`update documents set fresh_at = '2024-05-06' where source_id = $1`, [source.id]);
      // Nothing writes into a chunk: this shows that it is not read again.
      await client.query(`update chunks set text = 'changed' where source_id = $1`, [source.id]);
    });
    expect(await find()).toEqual([{ text: 'The narwhal swims.', url: 'https://sea.example/n#:~:text=The%20narwhal%20swims.', year: 2024 }]);
    await putSource(scope, file('The narwhal dives.'));
    for (const { id } of (await listSources(scope, { limit: 10, cursor: undefined })).items) await indexSource(scope, { sourceId: id });
    expect((await find()).map(({ text }) => text)).toEqual(['The narwhal dives.']);
  });

  it('that was removed before its indexing is left alone', async () => {
    await expect(indexSource(acme, { sourceId: newId('source') })).resolves.toBeUndefined();
  });

  it('of another tenant does not exist', async () => {
    const source = await learn(globex, 'more.md', 'Nothing special.');
    await expect(getSource(acme, source.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(removeSource(acme, { events: { signal() {} } }, source.id)).rejects.toMatchObject({ code: 'not_found' });
    expect((await getSource(globex, source.id)).status).toBe('ready');
  });

  it('put again is kept when nothing changed and replaced when something did', async () => {
    const scope = test.database.forTenant((await createTenant(test.database, { name: 'Put', slug: 'put' })).id);
    const put = (text: string) =>
      putSource(scope, { name: 'a.txt', bytes: new TextEncoder().encode(text), contentType: 'text/plain', url: undefined });
    expect(await put('One.')).toBe('added');
    expect(await put('One.')).toBe('unchanged');
    expect(await put('Two.')).toBe('added');
    const { items } = await listSources(scope, { limit: 10, cursor: undefined });
    expect(items).toHaveLength(1);
  });

  it('that cannot be read leaves nothing behind', async () => {
    const scope = test.database.forTenant((await createTenant(test.database, { name: 'Bad', slug: 'bad' })).id);
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
    await expect(addSource(scope, { name: 'a.txt', bytes, contentType: 'text/plain', url: undefined })).rejects.toMatchObject({
      code: 'document_type_mismatch',
    });
    const { rows } = await test.asAdmin((client) =>
      client.query(
        'select (select count(*) from sources where tenant_id = $1) + (select count(*) from documents where tenant_id = $1) as left',
        [scope.tenantId],
      ),
    );
    expect(Number(rows[0]?.left)).toBe(0);
  });
});
