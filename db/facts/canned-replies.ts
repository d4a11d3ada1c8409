import type { Tx } from '../client'
import { cannedReplies } from '../schema'

type Reply = typeof cannedReplies.$inferInsert

const replies: Pick<Reply, 'stage' | 'title' | 'body'>[] = [
  {
    stage: 'submitted',
    title: { kk: 'Қабылданды, тексеріліп жатыр', ru: 'Получено, проверяем', en: 'Received, being checked', zh: '已收到，审核中' },
    body: {
      kk: 'Құрметті {contact},\n\n{reference} өтінішіңіз үшін рақмет. Өтінішті қарайтын бөлімше: {unit}. Сіз сипаттаған талаптарға қай алаңдар мен шарттар сай келетінін тексеріп жатырмыз. Мәні бойынша жауап беру мерзімі: {due}.\n\nЖоспарыңызда өзгеріс болса, осында жазыңыз: барлық хат алмасу бір жерде сақталады.',
      ru: 'Здравствуйте, {contact}.\n\nБлагодарим за обращение {reference}. Его рассматривает подразделение: {unit}. Мы проверяем, какие площадки и условия подходят под ваше описание, и ответим по существу до {due}.\n\nЕсли за это время у вас что-то изменится, напишите здесь: вся переписка хранится в одном месте.',
      en: 'Dear {contact},\n\nThank you for your inquiry {reference}. It is with: {unit}. We are checking which sites and conditions fit what you described, and will answer in substance by {due}.\n\nIf anything changes on your side in the meantime, please write here: all messages stay in one place.',
      zh: '{contact}，您好：\n\n感谢您的投资意向{reference}。办理单位：{unit}。我们正在核实符合您要求的场地和条件，将在{due}前给出实质性答复。\n\n在此期间如有变化，请在此页面告知，全部往来内容都保存在同一处。',
    },
  },
  {
    stage: null,
    title: { kk: 'Қажеттіліктер туралы сұрақ', ru: 'Вопрос о потребностях', en: 'Question about needs', zh: '询问用地和能源需求' },
    body: {
      kk: 'Құрметті {contact},\n\nҚолайлы алаң таңдау үшін кәсіпорынның қажеттіліктерін нақтылауымыз керек:\n\n1. Жер немесе цех көлемі: гектар немесе шаршы метр.\n2. Электр қуаты: МВт, қай мерзімге қарай.\n3. Газ бен су: тәулігіне текше метр.\n4. Теміржол тармағы керек пе?\n5. Құрылысты қашан бастауды жоспарлайсыз?\n\nШамамен немесе аралықпен көрсетсеңіз де болады. Әзірге белгісіз болса, солай деп жазыңыз. Сіз жауап бергенше уәде етілген мерзім есебі тоқтатылады.',
      ru: 'Здравствуйте, {contact}.\n\nЧтобы подобрать площадку, уточните, пожалуйста, потребности предприятия:\n\n1. Площадь участка или цеха: гектары или квадратные метры.\n2. Электрическая мощность: МВт и к какому сроку.\n3. Газ и вода: кубические метры в сутки.\n4. Нужен ли железнодорожный тупик?\n5. Когда планируете начать строительство?\n\nДостаточно оценки или диапазона. Если пока неизвестно, так и напишите. До вашего ответа отсчёт обещанного срока будет приостановлен.',
      en: 'Dear {contact},\n\nTo find a site that fits, we need to know more about what your plant needs:\n\n1. Land or hall: hectares or square metres.\n2. Electric power: MW, and by when.\n3. Gas and water: cubic metres a day.\n4. Is a railway siding needed?\n5. When do you plan to begin building?\n\nAn estimate or a range is enough. Where you cannot say yet, please write so. Until you answer, the clock of our promise is stopped.',
      zh: '{contact}，您好：\n\n为给您匹配合适的场地，请补充项目需求：\n\n1. 用地或厂房面积（公顷或平方米）。\n2. 用电容量（兆瓦）及所需时间。\n3. 每日用气量和用水量（立方米）。\n4. 是否需要铁路专用线？\n5. 计划何时开工？\n\n估算值或区间均可；尚不能确定的，请注明“暂不能确定”。在您回复之前，承诺时限暂停计算。',
    },
  },
  {
    stage: null,
    title: { kk: 'Кездесу ұсынысы', ru: 'Предложение встречи', en: 'Offer of a meeting', zh: '提议会谈' },
    body: {
      kk: 'Құрметті {contact},\n\n{reference} өтінішіңізді бейнебайланыс арқылы немесе біздің кеңседе талқылауды ұсынамыз. Өзіңізге ыңғайлы екі-үш уақытты Түркістан уақытымен (UTC+5) көрсетіп, кім қатысатынын және қай тілде сөйлескіңіз келетінін жазыңыз. Уақытты растаймыз, қажет болса аудармашы шақырамыз.',
      ru: 'Здравствуйте, {contact}.\n\nПредлагаем обсудить обращение {reference} на встрече: по видеосвязи или у нас. Предложите, пожалуйста, два-три удобных варианта времени (туркестанское время, UTC+5) и сообщите, кто будет участвовать и на каком языке вам удобно говорить. Мы подтвердим время и при необходимости пригласим переводчика.',
      en: 'Dear {contact},\n\nWe suggest discussing your inquiry {reference} in a meeting, by video or at our office. Please name two or three times that suit you, in Turkistan time (UTC+5), who will take part, and in which language you wish to speak. We will confirm the time and bring an interpreter where one is needed.',
      zh: '{contact}，您好：\n\n我们建议就意向{reference}进行一次会谈，可通过视频或到我方办公地点。请提供两到三个您方便的时间（图尔克斯坦时间，UTC+5），并告知参会人员及希望使用的语言。我们将确认时间，需要时安排口译。',
    },
  },
  {
    stage: null,
    title: { kk: 'Алаңдары бар ұсыныс', ru: 'Предложение с площадками', en: 'Proposal with sites', zh: '场地方案' },
    body: {
      kk: 'Құрметті {contact},\n\n{reference} өтінішіңіз бойынша мына алаңдарды ұсынамыз:\n\n1. Алаң, учаске, көлемі: […]\n   Электр қуаты, газ, су, теміржол – қазір бары және қашан қосылатыны: […]\n   Жер беру шарттары: […]\n\nҚолданылуы мүмкін қолдау шаралары: […]\n\nҚай алаңды көргіңіз келетінін жазыңыз: алаңды аралауды ұйымдастырып, техникалық шарттар мен құжаттарды дайындаймыз.',
      ru: 'Здравствуйте, {contact}.\n\nПо обращению {reference} предлагаем следующие площадки:\n\n1. Площадка, участок, площадь: […]\n   Электроэнергия, газ, вода, железная дорога: что есть сейчас и когда появится остальное: […]\n   Условия предоставления земли: […]\n\nМеры поддержки, на которые можно рассчитывать: […]\n\nНапишите, какую площадку вы хотели бы осмотреть: мы организуем осмотр и подготовим технические условия и документы.',
      en: 'Dear {contact},\n\nOn your inquiry {reference} we propose the following sites:\n\n1. Site, plot, area: […]\n   Power, gas, water and rail, what there is now and when the rest comes: […]\n   Terms of the land: […]\n\nSupport that may apply: […]\n\nPlease tell us which site you would like to see: we will arrange the visit and prepare technical conditions and documents.',
      zh: '{contact}，您好：\n\n针对您的意向{reference}，我们提出以下场地方案：\n\n1. 园区、地块、面积：[…]\n   供电、供气、供水、铁路的现状及其余部分的到位时间：[…]\n   供地条件：[…]\n\n可能适用的扶持措施：[…]\n\n请告知您希望考察哪个场地，我们将安排考察，并准备技术条件和相关文件。',
    },
  },
  {
    stage: null,
    title: { kk: 'Алғыспен бас тарту', ru: 'Отказ с благодарностью', en: 'Decline with thanks', zh: '致谢并婉拒' },
    body: {
      kk: 'Құрметті {contact},\n\nТүркістан облысына қызығушылығыңыз үшін рақмет. {reference} өтінішіңізді қарадық, қазір талаптарыңызға сай ұсыныс бере алмаймыз. Себебі: […]\n\nЖоспарыңыз өзгерсе немесе бізде жаңа мүмкіндік пайда болса, өтінішті қайта ашуға болады: осы нөмірді көрсетсеңіз жеткілікті.',
      ru: 'Здравствуйте, {contact}.\n\nБлагодарим за интерес к Туркестанской области. Мы рассмотрели обращение {reference} и сейчас не можем предложить то, что вам подошло бы. Причина: […]\n\nЕсли ваши планы изменятся или у нас появится новая возможность, обращение можно открыть снова: достаточно сослаться на этот номер.',
      en: 'Dear {contact},\n\nThank you for your interest in Turkistan Region. We have looked into your inquiry {reference} and cannot offer what would fit at present. The reason: […]\n\nIf your plans change or a new possibility arises here, the inquiry can be opened again: naming this reference is enough.',
      zh: '{contact}，您好：\n\n感谢您对图尔克斯坦州的关注。我们已研究您的意向{reference}，目前暂时无法提供符合您要求的方案。原因：[…]\n\n如您的计划有变，或我们有新的合作机会，可凭此编号重新受理。',
    },
  },
]

/** Texts to begin replies with, as the portal starts; those that are there stay as people have changed them. Ids are fixed, so each comes once. */
export async function loadCannedReplies(tx: Tx): Promise<void> {
  await tx.insert(cannedReplies).values(replies.map((reply, index) => ({ ...reply, id: `00000000-0000-4000-8000-00000000c${String(index + 1).padStart(3, '0')}`, position: index + 1 }))).onConflictDoNothing()
}
