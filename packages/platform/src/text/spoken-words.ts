// cspell:disable: words of several languages
/**
 * What people say around what they ask for, by language: verbs of being, having and wanting, whom they speak to, and how they open a
 * question politely. None of it says what a question is about. Words that are others in English are left out.
 */
export const spokenWords: Readonly<Record<string, string>> = {
  de: `gibt gibts hab habe habt hätte hätten seid bist darf darfst dürfen dürfte kannst können könnt könnte könnten könntet könntest
    müssen musst müsst müsste sollen sollte willst wollen wollt wollte wollten möchte möchten würde würden werde ihr euch euer eure euren
    eurem eurer dich ihnen ihren ihrem meine meinen meinem meiner unser unsere unseren unserem diesen diesem mal gern gerne eigentlich
    wissen weiß sagen sagt fragen jemand etwas irgendwo brauche brauchen braucht macht machen mache bitteschön moin servus`,
  nl: `kun kunt kunnen moeten moet wil wilt willen zou zouden jullie jouw jou uw u hebt zit zitten doet gaat gaan graag
    alsjeblieft alstublieft weten vragen hoi iets iemand onze nodig dit dus`,
  fr: `avez avons avoir aurez suis sommes êtes soit serait était peux peut peuvent pouvez pouvoir puis puisse pourrais pourrait
    pourriez veux veut voulez vouloir voudrais voudrait dois doit devez devoir faut fait faites fais vais allez savoir sais savez dites
    aimerais aimerait besoin bonsoir svp stp plaît quelque cela celui y si chez qu`,
  es: `puedo puede puedes pueden podría podrían podemos poder quiero quiere quieres quisiera quería queremos gustaría gustaria tengo tienes tienen tenéis
    tenemos tener hago haces hacen hacer hace haga eres somos estoy estás están estáis estar habrá he haber debo debe debes deben
    necesito necesita necesitas les sabe decir decirme preguntar buenas ustedes usted vosotros tus mis nuestro nuestra algún alguna
    alguien aquí voy`,
  it: `posso può puoi possono possiamo potete potrei potrebbe voglio vuole vuoi volete vorrei vorremmo volevo devo deve dovete
    dobbiamo devono abbiamo avete avere sei siamo siete essere fai faccio fanno sapere dirmi cortesia salve qualcosa
    qualcuno vostro vostra vostri vostre mio miei tuo tua bisogna`,
  pt: `pode podes podem poderia quero quer queria querem gostaria gostava tenho têm temos ter faço faz fazes fazem fazer sou estou estão
    devo devem preciso precisa precisam sei dizer diga oi bom boa vocês vosso vossa nosso nossa minha meus minhas teu algum alguém só já
    ainda consigo consegue vou vai gostaríamos têm`,
  pl: `mogę można możecie mogą mam masz macie mają mamy jestem jesteście być był była będzie chcę chciałbym chciałabym chcecie potrzebuję muszę
    musi trzeba proszę wiedzieć zapytać powiedzieć dobry witam mój moja moje mojego moją wasz wasza wasze waszego jakie jaka jaki ile jeszcze
    też już coś ktoś was wam u`,
  ru: `могу можете можем могут можно нужно надо нужен нужна хочу хотел хотела хотелось скажите подскажите добрый узнать мой моя моё мои мою моего
    моей ваш ваша ваше ваши вашего вашей нам нас меня будет буду будут делать сделать сейчас здесь тут если какую куда откуда`,
  tr: `mısınız misiniz musunuz müsünüz mıyım miyim muyum edebilir edebilirim yapabilir yapabilirim alabilir alabilirim olabilir oluyor
    olur istiyorum istiyor lazım gerek gerekiyor lütfen acaba sizde sizin bana benim bizim neler öğrenmek`,
  ar: `يمكنني يمكن ممكن استطيع أستطيع اريد أريد ارغب أود عندكم لديكم لديك عندي لدي يوجد توجد هناك وين شو ايش سمحت سمحتم فضلك فضلكم السلام عليكم
    انا أنا انت انتم نحن احتاج يجب لكم بكم معرفة اعرف أعرف`,
  sv: `och att det är ett på för av som jag inte ska vill har vad när hur vilka vilken vilket varför från ert
    mina sig så också eller där här finns nu bara hej snälla gärna någon något några behöver undrar göra blir`,
  da: 'jeg ikke hvad hvordan hvornår hvor hvilke hvilken skal vil og mig nogen noget findes fra også',
  // Pairs of characters, as Chinese and Korean are cut.
  zh: '有 吗 呢 是 的 吧 了 我 你 请问 问一 一下 想问 想知 知道 告诉 诉我 能不 不能 能否 可不 不可 有没 没有 是不 不是 要怎 想要 需要 麻烦',
  ko: `수 할 될 되나 하나 있나 있어 어요 인가 가요 주세 세요 싶어 싶은 는데 은데 해요 하려 려면 려고 하면 돼요 되요 알려 려주 궁금 금한 금해 얼마
    마나 마예 예요 이에 에요 인데 혹시 저희 여기 뭐가 은요 는요`,
};
