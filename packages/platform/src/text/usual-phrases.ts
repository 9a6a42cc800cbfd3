// cspell:disable: words of several languages
import { contactUnspaced, hoursUnspaced, orderUnspaced, type Phrases, placeUnspaced, priceUnspaced } from './usual-phrases-unspaced.ts';

export type UsualWant = 'hours' | 'contact' | 'place' | 'order' | 'price';

/** A way to ask what every website is asked. */
export interface UsualPhrase {
  wants: UsualWant;
  asked: string;
  answeredIn: string;
  /** The pattern may stand within a run of letters. */
  isUnspaced: boolean;
}

/** Whatever stands between two words of a phrase: that may be what the question is about. */
export const few = '((?: \\S+){0,4}) ';
const end = '(?=\\s*[?？؟]*$)';

const hours: Phrases = {
  de: [
    `(?:offnungs|geschafts|laden|sprech|burozeiten|schalter)(?:zeit(?:en)?|stunden?)|(?:wann|bis wann|ab wann|wie lange)${few}(?:offen|geoffnet|geschlossen|(?:auf|zu)(?=\\s*\\??$| am | heute| morgen))|(?:wann|um wie ?viel uhr) (?:offnet|schliesst|macht)|(?:hab(?:t ihr|en sie)|seid ihr|sind sie|hat|ist)${few}?(?:offen|geoffnet|geschlossen|auf(?=\\s*\\??$))`,
    'montag dienstag mittwoch donnerstag freitag samstag sonntag mo fr täglich',
  ],
  fr: [
    `horaires?|heures? d['’] ?ouverture|(?:ouvrez|fermez)[- ]vous|etes[- ]vous (?:ouverts?|fermes?)|vous etes (?:ouverts?|fermes?)|(?:quand|a quelle heure|jusqu['’]a quelle heure)${few}(?:ouvr|ferm|ouvert)\\p{L}*|(?:ouvr|ferm)\\p{L}*${few}?a quelle heure|c['’]est ouvert`,
    'lundi mardi mercredi jeudi vendredi samedi dimanche',
  ],
  pt: [
    `horarios? de (?:funcionamento|abertura|atendimento)|qual (?:e )?o(?: vosso| seu)? horario|(?:a que horas|quando|ate que horas)${few}?(?:abre|fecha|abert)\\p{L}*|estao abertos?|abrem (?:a|ao|aos|no|na|de)(?= )`,
    'segunda terça quarta quinta sexta sábado domingo úteis',
  ],
  esPt: ['^horarios?\\s*\\??$', 'lunes martes viernes sábado domingo segunda sexta úteis'],
  es: [
    `horarios?|(?:a que hora|cuando|hasta que hora)${few}?(?:abr|cierr|abiert)\\p{L}*|estan? abiert[oa]s?|abren|abris`,
    'lunes martes miércoles jueves viernes sábado domingo laborables festivos',
  ],
  it: [
    `orari|orario|(?:a che ora|quando|fino a che ora)${few}?(?:apr|chiud|apert)\\p{L}*|siete aperti`,
    'lunedì martedì mercoledì giovedì venerdì sabato domenica feriali festivi',
  ],
  nl: [
    `openings(?:tijden|uren)|(?:wanneer|hoe laat|tot hoe laat)${few}?(?:open|dicht|gesloten|sluit\\p{L}*)|zijn (?:jullie|u)${few}?(?:open|dicht)`,
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag dagelijks',
  ],
  pl: [
    `godzin\\p{L}* (?:otwarcia|pracy)|(?:o ktorej|od ktorej|kiedy|do ktorej)${few}?(?:otw|zamyk|czynn)\\p{L}*|(?:jestescie|macie) (?:otwar|czynn)\\p{L}*|czynne`,
    'poniedziałek wtorek środa czwartek piątek sobota niedziela codziennie',
  ],
  ru: [
    `(?:часы|время|режим|график) работы|(?:когда|во сколько|до скольки|до какого часа)${few}?(?:откр|закр|работа)\\p{L}*|вы (?:работаете|открыты)|(?:работаете|открыты)(?: ли)?(?: вы)? (?:в|по|сегодня|завтра)`,
    'понедельник вторник среда четверг пятница суббота воскресенье будням выходные ежедневно',
  ],
  tr: [
    `(?:calisma|acilis|kapanis|mesai) saat\\p{L}*|(?:kacta|kaca kadar|ne zaman|saat kac\\p{L}*)${few}?(?:acil|kapan|acik)\\p{L}*|acik ?mi\\p{L}*`,
    'pazartesi salı çarşamba perşembe cuma cumartesi pazar hafta',
  ],
  ar: [
    `(?:ساعات|مواعيد|اوقات) (?:العمل|الدوام|الافتتاح|العياده|عملكم|الزياره)|(?:متي|في اي ساعه|اي ساعه) (?:تفتح|تغلق|يفتح|يغلق|تعمل|يعمل|تبدا|ينتهي)\\p{L}*|مفتوح\\p{L}*|(?:ايمتي|امتي) (?:بت)?فتح\\p{L}*`,
    'الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد',
  ],
  sv: [
    `oppettid\\p{L}*|(?:nar|hur lange|hur dags)${few}?(?:oppn|stang|oppet|oppen)\\p{L}*|har ni${few}?(?:oppet|stangt)`,
    'måndag tisdag onsdag torsdag fredag lördag söndag vardagar',
  ],
};

const contact: Phrases = {
  de: [
    `(?:wie|wo)(?: kann| konnen)?${few}?(?:erreich|kontaktier)\\p{L}*(?: (?:ich|man|wir))?(?: (?:euch|sie|jemanden))?|(?<!meine )(?:(?:telefon|handy|fax)nummer|kontaktdaten)|hotline|(?:eure|ihre) (?:e-?)?mail(?:[- ]?adresse)?${end}|(?:euch|sie)${few}?(?:anrufen|anschreiben)|^(?:telefon|kontakt|kundendienst|kundenservice|e-?mail)\\s*\\??$`,
    'telefon mail tel hotline kontakt erreichen',
  ],
  fr: [
    `(?:comment|ou)${few}?(?:contacter|joindre|appeler)|vous (?:contacter|joindre|appeler|ecrire)|(?<!mon )numero de (?:telephone|tel)|votre (?:e-?mail|mail|courriel|adresse (?:e-?)?mail|telephone|numero)|^(?:service client|contact|telephone|tel)\\s*\\??$`,
    'téléphone mail tél courriel joindre contacter appelez',
  ],
  es: [
    `(?:como|donde)${few}?(?:(?:pon\\p{L}+ en )?contact\\p{L}*(?: con (?:ustedes|vosotros))?|comunic\\p{L}*|llamar(?:os|les|l[oa]s)?)|(?<!mi )(?:numero de telefono|telefono de contacto)|(?:cual es (?:el|su|vuestro)|me (?:das|dan|da) (?:el|su|un)|su|vuestro) (?:telefono|correo|e-?mail|numero)${end}|^(?:atencion al cliente|telefono|contacto)\\s*\\??$`,
    'teléfono correo email contacto llame',
  ],
  it: [
    `come${few}?(?:(?:mett\\p{L}+ in )?contatt\\p{L}*|chiamarvi)|vi (?:chiamo|contatto)|(?<!mio )numero di telefono|(?:vostr[ao]|la|il) (?:e-?mail|mail|telefono|numero)${end}|^(?:servizio clienti|telefono|contatti|assistenza)\\s*\\??$`,
    'telefono email mail contatti chiamaci',
  ],
  pt: [
    `como${few}?(?:(?:entrar em )?conta[ct]\\p{L}*|(?:ligar|ligo|falar|falo) (?:com|para|a) (?:voces|alguem|uma pessoa|o suporte|o apoio))|(?<!meu )numero de telefone|(?:o|vosso|qual e o) (?:telefone|e-?mail|contacto)${end}|^(?:atendimento ao cliente|telefone|contacto|contato|suporte)\\s*\\??$`,
    'telefone email chat ligar contacto contato',
  ],
  nl: [
    `(?:hoe|waar)${few}?(?:contact(?: op(?:nemen)?| met jullie)?|bereik\\p{L}*|bel(?:len)?)|(?:jullie|u) (?:bellen|bereiken|mailen)|(?<!mijn )telefoonnummer|(?:jullie|uw|het) (?:e-?mail|mail)(?:adres)?|^(?:klantenservice|telefoon|contact)\\s*\\??$`,
    'telefoon mail tel bereikbaar contact bel',
  ],
  pl: [
    `(?:jak|gdzie)${few}?(?:skontaktowac|zadzwonic|dodzwonic)\\p{L}*(?: sie)?|(?<!moj )(?:numer\\p{L}*|nr) (?:telefonu|tel)|kontakt z (?:wami|firma|sklepem|obsluga)|^(?:telefon|kontakt|infolinia)\\s*\\??$`,
    'telefon mail tel infolinia kontakt',
  ],
  ru: [
    `как${few}?(?:связаться|позвонить|дозвониться)(?: с вами)?|(?<!мои )(?:номер|телефон) (?:телефона|поддержки)|ваш (?:телефон|номер|e-?mail|адрес почты)|^(?:телефон|контакты|номер телефона)\\s*\\??$`,
    'телефон почта звоните контакты',
  ],
  tr: [
    `(?:nasil|nereden)${few}?(?:ulas|iletisim)\\p{L}*|size${few}?ulas\\p{L}*|telefon numara(?!m)\\p{L}*|iletisim bilgi\\p{L}*|^(?:telefon|iletisim)\\s*\\??$`,
    'telefon posta iletişim',
  ],
  ar: [
    `كيف${few}?(?:اتصل|اتواصل|نتواصل|التواصل|الاتصال)\\p{L}*(?: بكم| معكم)?|رقم (?:الهاتف|هاتفكم|التلفون|تلفونكم|الجوال|جوالكم|العياده)|رقمكم`,
    'هاتف البريد واتساب اتصل',
  ],
  sv: [
    `hur (?:nar|kontaktar|ringer|mejlar) (?:jag|man)(?: er)?|hur kan (?:jag|man) (?:kontakta|na|ringa|mejla)(?: er)?|(?:ert|vilket) telefonnummer|^(?:telefonnummer|kundtjanst|telefon|kontakt)\\s*\\??$`,
    'telefon ring mejl mejla kontakta',
  ],
};

const place: Phrases = {
  de: [
    `wo (?:seid ihr|sind sie|finde ich (?:sie|euch)|finden wir (?:sie|euch)|liegt ihr|befind\\p{L}+ (?:sie|ihr|sich)|ist (?:euer|ihr|der|die|das|eure|ihre) (?:laden|geschaft|buro|praxis|filiale|restaurant|hotel))|(?:eure|ihre|(?:was|wie) (?:ist|lautet) die) (?:adresse|anschrift)|wie (?:komme|finde) ich zu (?:euch|ihnen)|anfahrt`,
    'anfahrt liegt parkplätze straße bus bahn straßenbahn haltestelle finden',
  ],
  fr: [
    `(?<!\\p{L} )ou (?:etes[- ]vous|vous etes|se (?:trouve|situe)${few}?(?:boutique|magasin|hotel|restaurant|cabinet|bureau)|vous trouve[rz]|(?:est|se trouve|se situe) (?:la |le |votre )?(?:boutique|magasin|hotel|restaurant|cabinet|bureau))|vous etes (?:ou|situes|bases)|c['’]est ou(?: exactement)?${end}|votre adresse(?! mail| e-?mail)|comment (?:venir|vous trouver|acceder)`,
    'adresse rue avenue métro bus parking retrouvez',
  ],
  es: [
    `donde (?:estan|esta|estais|quedan?|se encuentran?|os encontrais)(?= (?:ustedes|ubicad\\p{L}+|la (?:tienda|clinica|oficina)|su tienda|el (?:hotel|restaurante|local))|\\s*[?]*$)|su direccion|vuestra direccion|cual es la direccion|como (?:llego|se llega|llegar)`,
    'dirección calle avenida metro autobús aparcamiento dónde plaza',
  ],
  it: [
    `dove (?:siete|vi trovate|si trova (?:il|la|l['’]) ?(?:negozio|hotel|albergo|ristorante|universita|sede|ufficio|studio)|e (?:il negozio|la sede|l['’] ?hotel))|(?:vostro|il) indirizzo|come (?:arrivo|si arriva|arrivare)|come (?:vi )?raggiung\\p{L}*`,
    'via piazza viale indirizzo autobus stazione fermata metro dove',
  ],
  pt: [
    `onde (?:ficam|fica (?:a|o) (?:loja|hotel|escritorio|clinica|restaurante)|estao(?: localizados)?${end}|se localiza\\p{L}*|posso encontrar-vos)|(?:vosso|seu|qual e o|o) (?:endereco|morada)${end}|qual e a morada|a vossa morada|como (?:chego|chegar)`,
    'rua avenida morada endereço metro estação',
  ],
  nl: [
    `waar (?:zijn jullie|zitten jullie|bent u|zit u|vind ik jullie|is (?:de|jullie) (?:winkel|zaak|praktijk|hotel))|(?:jullie|uw|het) adres${end}|wat is (?:jullie|het|uw) adres|hoe kom ik (?:bij jullie|er)`,
    'adres straat weg bus tram station parkeren route vind',
  ],
  pl: [
    `gdzie (?:jestescie|sie znajdujecie|znajduje sie (?:sklep|hotel|firma|gabinet)|jest (?:sklep|wasz sklep|hotel))|(?:wasz|jaki jest) adres|jak (?:do was )?(?:dojechac|trafic|dojade)(?: do was)?`,
    'adres ulica ul tramwaj autobus parking dojazd',
  ],
  ru: [
    `где вы (?:находитесь|расположены)?|где (?:находится|расположен) (?:ваш )?(?:магазин|офис|отель|школа|клиника|клуб|зал)|(?:ваш|какои) адрес|как (?:до вас )?(?:добраться|доехать|проехать)(?: до вас)?`,
    'адрес улица метро автобус остановка парковка',
  ],
  tr: [
    `(?:yeriniz |oteliniz |magazaniz )?nered(?:esiniz|e)${end}|adres(?:iniz|i)?(?: ne(?:dir)?| nedir)?${end}|nasil (?:gelebilir|gelinir|ulasi)\\p{L}*`,
    'adres sokak cadde mahalle metro otobüs havalimanı',
  ],
  ar: [
    `(?:اين|وين) (?:(?:تقع|يقع) )?(?:انتم|موقعكم|مكانكم|عنوانكم|العياده|عيادتكم|المحل|الفندق|المتجر|المدرسه|المكتب)\\p{L}*|(?:اين|وين) (?:تقع|يقع)\\p{L}*${end}|عنوانكم|(?:ما )?(?:هو )?(?:العنوان|عنوان\\p{L}*)${end}|كيف اصل`,
    'شارع عنوان مترو حي الطابق بجانب',
  ],
  sv: [
    `var (?:ligger|finns|ar|hittar jag) (?:ni|er|butiken|biblioteket|hotellet|skolan)|(?:er|vilken|vad ar) adress\\p{L}*|hur (?:hittar|kommer) (?:jag|man) (?:till er|dit)`,
    'adress gatan gata vägen torg buss spårvagn hållplats',
  ],
};

const order: Phrases = {
  de: [
    `wo (?:ist|bleibt) (?:meine?|die|das) (?:bestellung|paket|lieferung|sendung)|wann kommt (?:meine?|die|das) (?:bestellung|paket|lieferung|sendung)(?: an)?|(?:bestell|liefer)status`,
    'verfolgen sendungsverfolgung tracking lieferung versandt paket',
  ],
  fr: [
    `ou (?:est|en est) (?:mon|ma) (?:colis|commande|paquet|livraison)|(?:mon|ma) (?:colis|commande|paquet) (?:n['’]est (?:pas|toujours pas)|est ou|arrive quand)|(?:pas|jamais)(?: encore)? recu (?:mon|ma) (?:colis|commande|paquet)|quand (?:arrive|est-ce que je recois|vais-je recevoir) (?:mon|ma) (?:colis|commande)|suivre (?:mon|ma) (?:colis|commande)`,
    'suivi suivre colis expédition',
  ],
  es: [
    `donde (?:esta|anda|va) mi (?:pedido|paquete|envio|compra)|(?:cuando|a que hora) (?:llega|llegara|me llega) mi (?:pedido|paquete|envio)|no me ha llegado (?:el|mi) (?:pedido|paquete)|estado de(?:l| mi) (?:pedido|envio)`,
    'seguimiento rastrear localizar envío pedido',
  ],
  it: [
    `dov['’]?e? (?:e )?(?:il mio (?:ordine|pacco)|la mia (?:spedizione|consegna))|quando arriva (?:il mio (?:ordine|pacco)|la mia spedizione)|stato (?:del mio ordine|dell['’] ?ordine|della spedizione)|tracciare (?:il|la|un) \\S+`,
    'tracciamento tracciare tracking spedizione',
  ],
  pt: [
    `onde (?:esta|anda) a? ?(?:minha encomenda|meu pedido|o meu pedido)|quando chega (?:a minha encomenda|o meu pedido|meu pedido)|ainda nao recebi (?:a minha encomenda|o meu pedido|meu pedido)|estado d[ao] (?:encomenda|pedido)`,
    'rastrear rastreio seguir acompanhar envio',
  ],
  nl: [
    `waar (?:is|blijft) mijn (?:bestelling|pakket|pakje|levering)|wanneer (?:komt|krijg ik) mijn (?:bestelling|pakket|pakje)(?: aan| binnen)?|status van mijn bestelling|mijn (?:bestelling|pakket) volgen`,
    'volgen track trace verzending bezorging',
  ],
  pl: [
    `gdzie jest (?:moja|moje) (?:paczka|przesylka|zamowienie)|kiedy (?:przyjdzie|dojdzie|dotrze) (?:moja|moje) (?:paczka|przesylka|zamowienie)|status (?:zamowienia|przesylki)|nie dosta\\p{L}+ (?:paczki|przesylki)`,
    'śledzić śledzenie przesyłka numer wysyłka',
  ],
  ru: [
    `где (?:мои заказ|моя посылка|моя доставка)|когда (?:придет|приедет|доставят) (?:мои заказ|моя посылка|мою посылку)|статус заказа|отследить (?:заказ|посылку)`,
    'отследить отслеживание трек доставка',
  ],
  tr: [`(?:siparisim|kargom|paketim)\\p{L}* (?:nerede|ne zaman gel\\p{L}*)|siparis durumu|kargo takib\\p{L}*`, 'takip kargo sipariş'],
  ar: [`(?:اين|وين) (?:طلبي|طلبيتي|شحنتي)|متي (?:يصل|تصل) (?:طلبي|شحنتي)|تتبع (?:الطلب|طلبي|الشحنه)`, 'تتبع الشحنة طلبك التوصيل'],
  sv: [
    `var ar (?:mitt paket|min (?:bestallning|order|leverans))|nar kommer (?:mitt paket|min (?:bestallning|order))|spara (?:paket|order)\\p{L}*`,
    'spåra leverans paket',
  ],
};

const price: Phrases = {
  de: [
    `was kosten?t?(?: (?:es|das))?|wie ?viel kosten?t?(?: (?:es|das))?|wie teuer (?:ist|sind|wird)|wie hoch (?:ist|sind) (?:die kosten|der preis|die preise)|(?:preis|preise|kosten|tarif) (?:fur|von)|was (?:muss ich|muss man|zahle ich|zahlt man)${few}?(?:be)?zahlen|^(?:eure |die )?preise?(?:liste)?\\s*\\??$`,
    'preis preise kosten tarif gebühr euro',
  ],
  fr: [
    `(?:c['’]est |ca )?(?:combien|coute)(?: est-ce que)?(?: ca)? (?:coute\\p{L}*|combien|vaut|valent)|c['’]est combien|quels? (?:est|sont) (?:le|les|vos) (?:prix|tarifs?)(?: de| pour)?|(?:prix|tarifs?) (?:de|du|des|pour)|a combien (?:est|sont)|^(?:vos |les )?(?:prix|tarifs?)\\s*\\??$`,
    'prix tarif tarifs coûte coûtent euros',
  ],
  es: [
    `cuanto (?:cuesta|cuestan|vale|valen|cobran|es|sale|sera)|(?:que|cual es el|cuales son los) (?:precio|precios|tarifas)(?: tiene\\p{L}*| de)?|(?:precio|precios|tarifa) (?:de|del|para)|^(?:precios?|tarifas?|cuanto (?:cuesta|vale|es))\\s*[?]*$`,
    'precio precios tarifa tarifas cuesta euros',
  ],
  it: [
    `quanto (?:costa|costano|viene|vengono|si paga)|(?:prezzo|prezzi|costo|tariffe?) (?:di|del|della|dei|per)|qual e il (?:prezzo|costo)|^(?:prezzi?|tariffe|costi)\\s*\\??$`,
    'prezzo prezzi costo costa tariffa euro',
  ],
  pt: [
    `quanto (?:custa|custam|e|fica|sai)|qual (?:e )?o (?:preco|valor|custo)(?: de| do| da)?|(?:preco|precos|valor) (?:de|do|da|dos|para)|^(?:precos?|valores|quanto custa)\\s*\\??$`,
    'preço preços custa valor euros',
  ],
  nl: [
    `(?:wat|hoeveel) kosten?t?|wat is de prijs(?: van)?|hoe duur (?:is|zijn)|(?:prijs|prijzen|tarief|kosten) (?:van|voor)|^(?:prijs|prijzen|tarieven)\\s*\\??$`,
    'prijs prijzen kost kosten tarief euro',
  ],
  pl: [
    `(?:ile|po ile) (?:kosztuje|kosztuja|place|zaplace)|jaka jest cena|w jakiej cenie|(?:cena|ceny|koszt)(?= \\p{L})|^(?:ceny?|cennik)\\s*\\??$`,
    'cena ceny cennik kosztuje koszt zł',
  ],
  ru: [
    `сколько (?:стоит|стоят|будет стоить)|какая (?:цена|стоимость)|какие цены|почем|(?:цена|цены|стоимость)(?: на)?(?= \\p{L})|^(?:цены|цена|стоимость|прайс)\\s*\\??$`,
    'цена цены стоит стоимость руб рублей',
  ],
  tr: [
    `(?:ne kadar|kac (?:lira|para|tl)|kaca|ucreti? ne(?: kadar)?|fiyat\\p{L}* (?:ne(?: kadar)?|nedir|kac))(?:dir)?${end}|^(?:fiyat\\p{L}*|ucret\\p{L}*)\\s*\\??$`,
    'fiyat ücret ücreti tl lira',
  ],
  ar: [
    `(?:كم|بكم|قديش) (?:سعر|اسعار|تكلفه|ثمن|يكلف|تكلف|رسوم)|بكم|(?:سعر|اسعار|تكلفه|رسوم)(?= \\p{L})|كم (?:السعر|التكلفه)`,
    'سعر السعر رسوم ريال درهم تكلفة',
  ],
  sv: [
    `(?:vad|hur mycket) kostar|vad (?:ar|blir) priset(?: pa| for)?|(?:pris|priser|avgift) (?:pa|for)|^(?:pris|priser|prislista)\\s*\\??$`,
    'pris priser kostar avgift kronor kr',
  ],
};

function each(wants: UsualWant, phrases: Phrases, isUnspaced: boolean): UsualPhrase[] {
  return Object.values(phrases).map(([asked, answeredIn]) => ({ wants, asked, answeredIn, isUnspaced }));
}

/** In languages other than English, what is likelier meant first where a question is like two. */
export const usualPhrases: readonly UsualPhrase[] = [
  ...each('hours', hours, false),
  ...each('contact', contact, false),
  ...each('order', order, false),
  ...each('place', place, false),
  ...each('price', price, false),
  ...each('hours', hoursUnspaced, true),
  ...each('contact', contactUnspaced, true),
  ...each('order', orderUnspaced, true),
  ...each('place', placeUnspaced, true),
  ...each('price', priceUnspaced, true),
];
