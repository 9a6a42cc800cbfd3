// cspell:disable: words of several languages
/**
 * What services are asked for in one word and tell of in another, by language: groups of words, each followed by a full stop. English is not
 * among them: it has a table of what is used alike. Verbs and nouns stand together where no stem unites them; words of Chinese, Japanese and
 * Korean are the pairs of characters they are cut into.
 */
export const wordsAlike: Readonly<Record<string, string>> = {
  de: `passwort kennwort. handy mobiltelefon smartphone. aufzug lift fahrstuhl. schwimmbad pool hallenbad schwimmbecken freibad.
    einchecken anreise anreisetag checkin. auschecken abreise abreisetag checkout. lieferung liefern lieferzeit versand versenden verschicken zustellung.
    rücksendung retoure zurückschicken zurücksenden zurückgeben rückgabe umtausch umtauschen. rückerstattung erstattung erstattet gutschrift. gutschein voucher.
    einloggen anmelden. adresse anschrift. parkplatz parkplätze stellplatz stellplätze parken parkhaus tiefgarage. auto wagen pkw.
    kaputt defekt beschädigt. wlan wifi internet. konto account. rechnung faktura.
    stornieren absagen stornierung absage. rabatt ermäßigung ermäßigt nachlass vergünstigung skonto. kündigen kündigung kündigungsfrist. ändern umbuchen.
    bezahlen zahlen zahlung zahlungsarten zahlungsmittel. kind kinder jugendliche. mitarbeiter beschäftigte angestellte. gratis kostenlos kostenfrei umsonst.
    arzt ärztin ärzte. termin termine sprechstunde. reparieren reparatur instandsetzung. fahrrad fahrräder rad räder bike. haustier haustiere tiere hund hunde.
    job jobs stellen karriere bewerbung. dauer dauert. raten ratenzahlung finanzierung. rezept rezepte. urlaub ferien. studenten studierende studierender.
    leihen ausleihen verleih verleihen mieten vermietung. behindert rollstuhl barrierefrei. toilette wc toiletten. vegetarier vegetarisch vegan. frühstück frühstücksbuffet.
    löschen entfernen löschung. herunterladen download exportieren. probieren testen probezeit testphase. sperren gesperrt. garantie gewährleistung.
    koffer gepäck. krankschreibung krankmeldung arbeitsunfähigkeit arbeitsunfähigkeitsbescheinigung attest. mitbringen mitnehmen. bus buslinie buslinien haltestelle. blutwerte laborwerte blut labor. verloren vergessen fundsachen fundbüro. mehrwertsteuer umsatzsteuer steuer. öffnen aufmachen. chef inhaber geschäftsführer leitung leiter. mietpreis miete. lernen unterricht kurs kurse. anfänger einsteiger. lehrer lehrerin dozent dozentin. führerschein fahrerlaubnis.`,
  fr: `courriel mail. livraison livrer livrez expédition expédier expédions envoi envoyer envoyez. remboursement rembourser remboursé remboursée. ascenseur lift.
    garer parking stationner stationnement. colis paquet commande. rendre renvoyer retourner retour échanger. bio biologique biologiques. cassé abîmé endommagé défectueux.
    payer paiement règlement régler. plusieurs trois. annuler annulation. réserver réservation. rendez-vous consultation. enfant enfants mineur mineurs. gratuit gratuite gratuits offert offerts offerte.
    réduction remise rabais promotion. mot passe. effacer supprimer. piscine bassin. prix tarif tarifs coût. emploi recrutement recrute carrière. portable mobile téléphone.
    chien chiens animal animaux chat chats. arriver recevoir délai. inscription inscrire inscrit. résilier résiliation désabonner. garantie garanti. ordonnance prescription. vacances congés.
    petit-déjeuner déjeuner. vélo vélos bicyclette. internet wifi. facture factures reçu. horaire horaires. essayer essai. médecin docteur docteure. adresse situé.
    valise valises bagage bagages. réseau wifi internet fil. handicapé handicapés fauteuil fauteuils accessible. oublié oubliés perdu perdus trouvés. directeur directrice patron dirigeant. cours leçon leçons. débutant débutants. prof professeur professeurs enseignant. soldes promotions. médicament médicaments. arrêt maladie. quitter départ libérer. nuit nuitée. taille tailles pointure.`,
  es: `contraseña clave. móvil celular. envío entrega enviar envían entregar reparto. devolución reembolso devolver reembolsar. aparcamiento estacionamiento parking aparcar estacionar. ascensor elevador. piscina alberca.
    pagar pago pagos. plazos financiación cuotas. cancelar anular cancelación. cita visita consulta turno. reservar reserva. seguro seguros aseguradora mutua compañía. hijo hija hijos niño niños niña menores.
    muela diente dental. dolor duele urgencias urgencia. descuento rebaja oferta descuentos. gratis gratuito gratuita. roto dañado defectuoso estropeado. factura recibo. perro perros mascota mascotas gato animales.
    empleo trabajo vacantes. precio tarifa tarifas. coche auto carro vehículo. habitación habitaciones cuarto. desayuno desayunos. wifi internet. baja darse. cobran cobramos recargo. celíaco celíacos gluten. bicicleta bicicletas bici.
    sacar sacarse extracción. limpiar limpieza. médico doctor doctora. llegar llega llegada entrada. salir salida. eliminar borrar. probar prueba.
    maleta maletas equipaje. olvidado perdido perdidos. instalar montar montaje montan. director directora dueño. clase clases curso cursos. profesor profesora profesores. principiante principiantes. receta recetas medicamento. talla tallas tamaño. matrícula inscripción inscribirse inscribir. piso planta. silla ruedas accesible.`,
  it: `cellulare telefonino. reso restituzione restituire rendere. parcheggio posteggio parcheggiare. iscriversi iscrizione iscrizioni immatricolazione immatricolazioni iscrivermi. celiaci celiaco glutine.
    camera stanza stanze camere alloggio. bollette utenze. affitto canone. libro libri prestito. multa mora penale ritardo. prenotare prenota prenotazione iscrive. spedizione consegna spedire consegnare. rimborso rimborsare rimborsato.
    annullare annullamento disdire disdetta cancellare. pagare pagamento pagamenti. sconto sconti riduzione agevolazione. gratis gratuito gratuita. bambino bambini figlio figli minori. cane cani animali animale. perso smarrito smarrimento perdi. tessera tesserino badge.
    dislessici dislessia disabilità. wifi internet rete. rotto danneggiato difettoso. appuntamento visita. colazione. piscina. lavoro assunzioni. medico dottore dottoressa. ascensore elevatore. fattura ricevuta. auto macchina. pranzo pranza mensa.
    bicicletta bici biciclette. vegetariano vegetariani vegani. trasferimento cambiare passare congedo.
    valigia valigie bagaglio bagagli. rotta rotto guasto difetto. pacco ordine pacchi. sospendere pausa sospenderlo. pulire pulizia lavare. corso corsi lezione lezioni. insegnante docente professore. ricetta ricette. taglia taglie misura. direttore direttrice titolare. consegna contrassegno. sedia rotelle accessibile. principianti principiante.`,
  pt: `senha palavra-passe. celular telemóvel. frete envio entrega portes enviar entregar. testar experimentar experimental teste prova. desconto descontos promoção. funcionários colaboradores trabalham pessoas. backup segurança cópias.
    offline ligação. assinatura subscrição plano. cancelar anular cancelamento. devolver devolução reembolso reembolsar trocas. pagar pagamento pagamentos. grátis gratuito gratuita gratuitamente. baixar descarregar transferir exportar baixo. apagar eliminar excluir.
    conta perfil. crianças filhos criança filho menores. cão cães cachorro animais. estacionamento estacionar parque garagem. ónibus autocarro. banheiro casa. marcar agendar consulta marcação. médico doutor doutora. preço preços tarifa valor. emprego vagas recrutamento.
    pequeno-almoço café manhã. quarto quartos. piscina. reservar reserva. quebrado avariado danificado partido. fatura recibo nota. app aplicação aplicativo. utilizador utilizadores usuário usuários. equipa equipe. ficheiro arquivo. elevador ascensor.
    mala malas bagagem. inscrever inscrevo inscrição matrícula inscrições. aula aulas curso cursos. professor professora professores. diretor diretora dono. faltar falta faltas. desistir desistência. receita receitas. tamanho tamanhos. alugar alugamos aluguer aluguel. perdido perdidos achados. principiante iniciantes.`,
  nl: `wachtwoord paswoord. bezorging levering bezorgen leveren verzending verzenden verzendkosten bezorgkosten. retour terugsturen retourneren ruilen terugbrengen. betalen betaling betaalmethoden. korting kortingen. annuleren annulering afzeggen opzeggen. gratis kosteloos.
    kapot defect beschadigd stuk. fiets fietsen. kinderen kind. hond honden huisdieren huisdier. parkeren parkeerplaats parkeergarage. afspraak afspraken. lenen huren huur verhuur verhuren. garantie. reparatie repareren maken. terugbetaling geld bedrag terugbetaald. bon kassabon factuur.
    vacatures baan werken. mobiel telefoon. ontbijt. kamer kamers. zwembad. lift. cadeaubon cadeaukaart. proefrit uitproberen proberen.
    koffer koffers bagage. verloren gevonden. eigenaar directeur. les lessen cursus. maat maten. recept recepten. openen open.`,
  pl: `hasło hasła. dostawa dostawy wysyłka wysyłki przesyłka paczka dostarczenie. zwrot zwroty zwrócić oddać reklamacja. płatność płatności zapłacić płacić. rabat zniżka promocja. odwołać anulować rezygnacja. darmowa bezpłatna gratis darmowy bezpłatny. parking parkować zaparkować.
    pies psy psem zwierzęta. dzieci dziecko. praca kariera. faktura faktury rachunek. uszkodzony zepsuty uszkodzona. odbiór odebrać. gwarancja gwarancji. rozmiar rozmiary. karta karty. rata raty ratalna.
    bagaż walizka walizki. zgubiony znalezione. lekarz doktor lekarka. wizyta termin umówić. pokój pokoje. śniadanie. lekcja zajęcia kurs.`,
  ru: `пароль пароля. доставка доставить привезти отправка. вернуть возврат обмен. оплата оплатить платить карта. скидка скидки акция льгота. отменить отмена отказаться. бесплатно бесплатный даром. парковка парковаться припарковаться стоянка. ребенок дети детей детский. собака животные питомец.
    абонемент подписка. тренировка занятие занятия. заморозить заморозка. справка документ. бассейн плавать. работа вакансии. пробное пробный попробовать. тренер инструктор.
    багаж чемодан. врач доктор. прием запись записаться. номер номера комната. завтрак. урок занятие курс курсы. размер размеры. посылка заказ. рецепт. потерял забыл забытые.`,
  tr: `şifre parola. kargo teslimat gönderim. iade iadesi değişim. ödeme ödeyebilir ödemek. indirim kampanya. iptal vazgeçmek. ücretsiz bedava. otopark park parking. köpek köpeğim köpeğimi evcil hayvan kedi kedim. çocuk çocuklar bebek. havuz yüzme. kahvaltı. giriş checkin. çıkış checkout. internet wifi. oda odalar. havaalanı havalimanı transfer. fatura. deniz plaj sahil.
    bavul bagaj. doktor hekim. randevu. ders kurs. beden numara. kayıp eşya. wifi. taksit. değiştirmek değişim. garanti.`,
  ar: `كلمة السر مرور. توصيل شحن تسليم. إرجاع استرجاع استرداد. دفع سداد تقسيط. خصم تخفيض عروض. إلغاء الغي. مجاني مجانا. موقف مواقف باركنج. موعد حجز مواعيد احجز. طفل أطفال ابني ابنتي طفلي. دكتور طبيب طبيبة دكتورة. تأمين التأمينات. وظيفة وظائف توظيف. كشف كشفية استشارة معاينة. سن ضرس أسنان. طوارئ مستعجل ألم. تنظيف تلميع.
    حقيبة أمتعة. غرفة غرف. فطور إفطار. درس دورة دورات. مقاس قياس. طلب طلبية. وصفة. استبدال تبديل.`,
  sv: `lösenord. leverans frakt fraktkostnad skicka. retur returnera lämna återlämna. betala betalning. rabatt studentrabatt. avboka avbokning avbeställa. gratis kostnadsfritt. låna lån lånetid. böcker bok. försenad försening förseningsavgift. parkering parkera. barn. bibliotekskort lånekort kort. skriva utskrift utskrifter skrivare. boka bokning reservera. dator datorer.
    bagage väska. läkare doktor. tid besök. rum grupprum studierum. frukost. kurs lektion. storlek storlekar. byta byte. borttappad förlorad tappat.`,
  zh: `快递 物流 配送 送货 发货. 退货 退换 退回. 退款 退钱. 密码 口令. 价格 价钱 费用 收费. 停车 车位 泊车. 游泳 泳池. 早餐 早饭. 宠物 狗狗 猫狗. 取消 退订. 地址 位置 位于. 付款 支付 结账 付钱. 发票 开票 收据. 优惠 折扣 打折 便宜. 预约 预订 预定 订房 挂号. 注册 登记 开户. 免费 不要. 入住 登记. 退房 离店. 孩子 儿童 小孩 宝宝. 坏了 损坏 破损. 客服 人工. 包邮 运费 邮费. 无线 网络 wifi. 试用 体验. 招聘 职位. 老师 教师 讲师. 学费 费用. 上课 课程. 电梯 升降. 保修 质保.`,
  ja: `送料 配送. 返品 返却 返送. 返金 払戻 払い. 値段 料金 価格 費用. 支払 決済 払い. 朝食 朝ご. 住所 所在. 割引 値引 学割. 解約 退会. 風呂 温泉 浴場. 領収 請求. 子供 子ど お子 幼児. 駐車 車場. 無線 wifi. 送迎 迎え. 到着 着く 遅れ. 予約 申込. 破損 壊れ 不良. 採用 求人. 荷物 預か.`,
  ko: `가격 요금 비용. 배송 택배. 환불 반품. 결제 지불 납부. 취소 해지 탈퇴. 조식 아침. 할인 쿠폰. 반려 강아 애완 동물. 아이 어린 유아 자녀. 비밀 암호. 무료 공짜. 체험 시험. 고장 불량 파손. 삭제 지우. 직원 임직. 영수 계산. 사용 이용. 요금 플랜. 해외 외국.`,
};
