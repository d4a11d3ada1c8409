import type { Locale } from '@/lib/locales'
import type { HoldNeeds } from '@/lib/plots/kinds'
import type { SamplePerson } from './sample-people'

/** A moment of the sample world: so many working days ago, or ahead when below zero, at this time in Turkistan. */
export type Moment = readonly [workingDaysAgo: number, time: `${number}:${number}`]

export type SampleStep = { at: Moment } & (
  | { do: 'submit' | 'take'; by: SamplePerson }
  | { do: 'reply'; by: SamplePerson; text: string; substantive?: boolean }
  | { do: 'ask' | 'propose' | 'write' | 'note' | 'decline' | 'withdraw' | 'reopen' | 'agree'; by: SamplePerson; text: string }
  | { do: 'refer'; by: SamplePerson; text: string; unit: string }
  /** Keeps a plot for so many days from the step on. */
  | { do: 'hold'; by: SamplePerson; plot: string; days: number; needs: HoldNeeds }
  /** Offers times for a meeting; the last meeting that was offered is the one that is picked and held. */
  | { do: 'offer-meeting'; by: SamplePerson; subject: string; place: string; slots: readonly Moment[] }
  | { do: 'pick-time'; by: SamplePerson }
  | { do: 'hold-meeting'; by: SamplePerson; text: string; decisions: readonly { text: string; side: 'unit' | 'investor'; owner: SamplePerson; due: Moment }[] }
  /** Lets a colleague write in the inquiry. */
  | { do: 'invite'; by: SamplePerson; colleague: SamplePerson }
  | { do: 'fall-silent' }
)

export type SampleEoi = {
  owner: SamplePerson
  locale: Locale
  project?: string
  site?: string
  /** Sample plots named after the project, as `SITE/CODE`. */
  plots?: readonly string[]
  answers: Record<string, string>
  steps: readonly SampleStep[]
}

/** The registration number is the example that GB 32100-2015 prints. */
const han = { company: '示例丝路食品有限公司', country: 'CN', registration: '91350100M000100Y43', contact: '韩梅', language: 'zh', reach: 'call', phone: '+8613800000001', zone: 'Shanghai', callAt: '15:00', consent: 'yes', passing: 'yes', calls: 'yes' }
const zhao = { company: '示例新材料集团', country: 'CN', contact: '赵磊', phone: '+8613800000002', consent: 'yes' }
const karimov = { company: 'OOO «Пример Текстиль»', country: 'UZ', contact: 'Рустам Каримов', phone: '+998900000001', consent: 'yes' }
const demir = { company: 'Örnek Gıda A.Ş.', country: 'TR', contact: 'Elif Demir', phone: '+905300000001', consent: 'yes' }
const seitkali = { company: '«Үлгі Агро» ЖШС', country: 'KZ', contact: 'Асхат Сейтқали', phone: '+77010000001', consent: 'yes' }

/** Expressions of interest of the sample world, one at least in each state. Projects are real, everything said here is made up. */
export const sampleEois: readonly SampleEoi[] = [
  // draft
  { owner: 'zhaoLei', locale: 'zh', project: 'capsule-houses-khan-tau', answers: { ...zhao, consent: '', message: '我们生产轻钢结构房屋，想了解当地需求。', band: 'unknown' }, steps: [] },
  // submitted, still in time
  {
    owner: 'hanMei', locale: 'zh', project: 'oilseed-industrial-park',
    answers: { ...han, message: '我公司从事油料压榨与精炼，希望在产业园内建设年加工6万吨的生产线，并长期收购当地原料。', amount: '38000000', currency: 'USD', start: '6-12-months', jobs: '120', readiness: 'decided', ha: '8', mw: '4', gas: 'unknown', water: '150', rail: 'yes', by: '2028-03', needs: '希望靠近原料产地，并提供员工宿舍。' },
    steps: [{ at: [1, '10:40'], do: 'submit', by: 'hanMei' }],
  },
  // submitted, the first promise is broken
  {
    owner: 'karimov', locale: 'ru', project: 'garlic-processing-cluster',
    answers: { ...karimov, message: 'Готовы поставлять посадочный материал и выкупать сушёный чеснок. Нужен партнёр с землёй и хранилищем.', band: '1m-5m', start: 'within-6-months', needs: 'Холодильное хранилище на 2 тыс. тонн.' },
    steps: [{ at: [5, '11:15'], do: 'submit', by: 'karimov' }],
  },
  // in_review
  {
    owner: 'zhaoLei', locale: 'zh', project: 'cctv-camera-plant',
    answers: { ...zhao, company: '示例新材料有限公司', message: '计划在小型工业园租赁标准厂房，组装安防摄像设备。', band: '5m-10m', start: '6-12-months', jobs: '60', readiness: 'exploring', ha: '0', mw: '0.5', rail: 'no', needs: '厂房3000平方米。' },
    steps: [{ at: [2, '09:20'], do: 'submit', by: 'zhaoLei' }, { at: [1, '09:35'], do: 'take', by: 'industry' }, { at: [1, '09:50'], do: 'note', by: 'industry', text: 'Готовых корпусов два, свободен один. Уточнить у управляющей компании парка.' }],
  },
  // in_dialogue, both promises kept
  {
    owner: 'demir', locale: 'en', project: 'er-qan-group-packaging', plots: ['sez-turan/B-01', 'sez-turan/A-02'],
    answers: { ...demir, message: 'We make food packaging and look for a hall or a plot in the special economic zone for a plant of 12,000 tonnes a year.', amount: '14500000', currency: 'USD', start: '1-2-years', jobs: '85', readiness: 'comparing', ha: '4', mw: '3', gas: '500', water: '120', rail: 'unknown', needs: 'A place near the railway.' },
    steps: [
      { at: [14, '10:05'], do: 'submit', by: 'demir' },
      { at: [13, '11:30'], do: 'take', by: 'sez' },
      { at: [13, '15:10'], do: 'reply', by: 'sez', text: 'Thank you for your inquiry. We have two plots of the size you name and are checking the power supply. You will have an answer within three working days.' },
      { at: [10, '12:20'], do: 'reply', by: 'sez', substantive: true, text: 'Both plots can be leased. Power of 3 MW is available on the first one; on the second it needs a new transformer. A video call this week would help to compare them.' },
      { at: [9, '16:30'], do: 'hold', by: 'sez', plot: 'sez-turan/B-01', days: 26, needs: { power: 3, gas: 500, water_technical: 120 } },
      { at: [9, '14:45'], do: 'write', by: 'demir', text: 'The first plot suits us. We can join a call in the afternoon, Turkistan time.' },
      { at: [9, '16:00'], do: 'offer-meeting', by: 'sez', subject: 'Plots B-01 and A-02: power, price and terms of lease', place: 'https://meet.example/sez-turan', slots: [[7, '15:00'], [6, '11:00']] },
      { at: [8, '10:10'], do: 'pick-time', by: 'demir' },
      {
        at: [7, '16:20'], do: 'hold-meeting', by: 'sez', text: 'Инвестору подходит участок B-01. Цена аренды устраивает, просят рассрочку за подключение. Решение о A-02 не нужно.',
        decisions: [
          { text: 'Send the draft lease of plot B-01 with the price of the connection', side: 'unit', owner: 'sez', due: [4, '18:00'] },
          { text: 'Send the layout of the plant and the load of each line', side: 'investor', owner: 'demir', due: [2, '18:00'] },
        ],
      },
      { at: [6, '13:05'], do: 'invite', by: 'demir', colleague: 'demirColleague' },
      { at: [2, '12:30'], do: 'write', by: 'demirColleague', text: 'I am the engineer of the plant. The load is 2.6 MW; the layout follows this week.' },
      { at: [1, '15:10'], do: 'offer-meeting', by: 'sez', subject: 'The draft lease and the connection', place: 'https://meet.example/sez-turan', slots: [[-3, '15:00'], [-4, '11:00']] },
      { at: [1, '17:20'], do: 'pick-time', by: 'demir' },
    ],
  },
  // in_dialogue, answered at once, but the substance is late
  {
    owner: 'seitkali', locale: 'kk', project: 'agricultural-machinery-cooperation',
    answers: { ...seitkali, message: 'Ауыл шаруашылығы техникасын жинау бойынша бірлескен өндіріс ашқымыз келеді. Өз цехымыз бар.', band: '1m-5m', start: 'within-6-months', needs: 'Технология серіктесі, субсидия шарттары.' },
    steps: [{ at: [9, '16:10'], do: 'submit', by: 'seitkali' }, { at: [8, '10:00'], do: 'reply', by: 'industry', text: 'Өтінішіңізді алдық. Серіктестермен сөйлесіп жатырмыз, жауап береміз.' }],
  },
  // in_dialogue, answered too late
  {
    owner: 'hanMei', locale: 'zh', project: 'cherry-agropark',
    answers: { ...han, message: '我公司希望采购樱桃并投资冷链分选设施。', band: '5m-10m', start: 'within-6-months', needs: '分选车间用地2公顷。' },
    steps: [
      { at: [17, '09:45'], do: 'submit', by: 'hanMei' },
      { at: [12, '17:20'], do: 'reply', by: 'agriculture', substantive: true, text: '感谢您的来函，回复较晚，请谅解。可供分选车间使用的地块有两处，均靠近公路。请告知所需电力容量。' },
      { at: [11, '11:05'], do: 'write', by: 'hanMei', text: '电力需要800千瓦。请发送两处地块的位置说明。' },
    ],
  },
  // awaiting_investor: the clock is paused
  {
    owner: 'zhaoLei', locale: 'zh', project: 'central-asia-aluminium',
    answers: { ...zhao, message: '我们可提供铝型材生产线及技术，寻求合资。', amount: '120000000', currency: 'CNY', start: '1-2-years', jobs: 'unknown', readiness: 'exploring', mw: '10', gas: '1800', needs: '' },
    steps: [
      { at: [7, '15:00'], do: 'submit', by: 'zhaoLei' },
      { at: [6, '09:30'], do: 'take', by: 'industry' },
      { at: [6, '16:40'], do: 'ask', by: 'industry', text: '请提供生产线的年产能、用气量，以及您设想的持股比例。收到后我们即可与项目方安排会谈。' },
    ],
  },
  // proposal
  {
    owner: 'demir', locale: 'en', project: 'wanlin-vegetable-dehydration',
    answers: { ...demir, message: 'We buy dried vegetables and could finance a second drying line in exchange for a supply contract.', amount: '6000000', currency: 'EUR', start: 'within-6-months', needs: 'Partner’s data on raw material.' },
    steps: [
      { at: [20, '12:00'], do: 'submit', by: 'demir' },
      { at: [19, '10:15'], do: 'reply', by: 'industry', text: 'Thank you. We have passed your idea to the company and will come back with its figures.' },
      { at: [16, '14:30'], do: 'propose', by: 'industry', text: 'The company proposes a five-year supply contract with an advance that pays for the second line. A draft of the terms can be discussed at the department.' },
    ],
  },
  // agreed
  {
    owner: 'karimov', locale: 'ru', site: 'sez-turan',
    answers: { ...karimov, message: 'Хотим разместить в СЭЗ пошив трикотажа: 300 рабочих мест, сырьё из Узбекистана.', amount: '9000000', currency: 'USD', start: 'within-6-months', needs: 'Цех 6000 м², вода, общежитие.' },
    steps: [
      { at: [38, '10:10'], do: 'submit', by: 'karimov' },
      { at: [37, '09:40'], do: 'take', by: 'sez' },
      { at: [37, '17:05'], do: 'reply', by: 'sez', substantive: true, text: 'Есть свободный корпус 6400 м² с водой и газом. Условия аренды и льготы для участников СЭЗ направляем к встрече.' },
      { at: [30, '11:30'], do: 'propose', by: 'sez', text: 'Предлагаем договор об условиях деятельности: корпус на 10 лет, арендные каникулы на первый год.' },
      { at: [24, '15:20'], do: 'agree', by: 'sez', text: 'Договор об условиях деятельности (образец), подписан обеими сторонами.' },
    ],
  },
  // declined
  {
    owner: 'zhaoLei', locale: 'zh', project: 'solar-300mw-orangai',
    answers: { ...zhao, message: '我们希望加入该太阳能项目，提供组件与融资。', band: 'over-100m', start: 'later', needs: '并网容量信息。' },
    steps: [
      { at: [27, '10:25'], do: 'submit', by: 'zhaoLei' },
      { at: [26, '12:10'], do: 'take', by: 'energy' },
      { at: [23, '16:00'], do: 'decline', by: 'energy', text: '该项目的供应商和融资方已经确定，目前不再接受新的参与方。如有其他电力项目，我们会另行通知。' },
    ],
  },
  // declined and taken up again
  {
    owner: 'seitkali', locale: 'kk', project: 'pet-recycling',
    answers: { ...seitkali, message: 'ПЭТ қалдықтарын өңдейтін желіге шикізат жинап бере аламыз.', band: 'under-1m', start: 'within-6-months', needs: 'Қойма, жинау пункттері.' },
    steps: [
      { at: [22, '11:50'], do: 'submit', by: 'seitkali' },
      { at: [20, '10:20'], do: 'decline', by: 'industry', text: 'Жоба қазір тек технология серіктесін іздейді.' },
      { at: [6, '15:35'], do: 'reopen', by: 'industry', text: 'Жоба иесі шикізат жеткізушілермен де сөйлесуге дайын екенін хабарлады.' },
    ],
  },
  // withdrawn
  {
    owner: 'demir', locale: 'en', project: 'five-star-hotel-aquapark',
    answers: { ...demir, message: 'We operate hotels and would manage the property.', band: 'unknown', start: 'unknown', needs: '' },
    steps: [{ at: [32, '14:15'], do: 'submit', by: 'demir' }, { at: [31, '09:10'], do: 'withdraw', by: 'demir', text: 'Our board has postponed hotel projects this year.' }],
  },
  // unresponsive: six weeks without an answer
  {
    owner: 'demir', locale: 'en', project: 'fabric-denim',
    answers: { ...demir, message: 'We look for denim capacity for our brands in Türkiye.', band: '10m-50m', start: '1-2-years', needs: 'Water supply data.' },
    steps: [
      { at: [41, '09:30'], do: 'submit', by: 'demir' },
      { at: [40, '15:45'], do: 'ask', by: 'industry', text: 'Which volumes a year do you need, and would you invest in dyeing as well?' },
      { at: [9, '12:00'], do: 'fall-silent' },
    ],
  },
  // referred: came without a listing, belongs to the zone
  {
    owner: 'hanMei', locale: 'zh',
    answers: { ...han, message: '我们正在比较哈萨克斯坦各经济特区，想了解图兰经济特区食品企业的用地与税收条件。', sector: '', district: 'turkistan-city', band: '10m-50m', start: '1-2-years', needs: '请提供中文资料。' },
    steps: [
      { at: [4, '10:30'], do: 'submit', by: 'hanMei' },
      { at: [4, '16:20'], do: 'take', by: 'investment' },
      { at: [3, '09:15'], do: 'note', by: 'investment', text: 'Вопрос по льготам СЭЗ, отвечать должна управляющая компания. Просят материалы на китайском.' },
      { at: [3, '09:25'], do: 'refer', by: 'investment', unit: 'sez-turan-management', text: 'Вопрос о земле и льготах СЭЗ «TURAN».' },
      { at: [3, '16:50'], do: 'reply', by: 'sez', text: '您好！我们是图兰经济特区管理公司，您的咨询已转至我处。中文资料正在整理，本周内发送。' },
    ],
  },
  // submitted to a unit that has no officer yet
  {
    owner: 'karimov', locale: 'ru', project: 'turkistan-eastern-bypass-road',
    answers: { ...karimov, company: 'OOO «Пример Дорстрой»', message: 'Интересует субподряд по мостам и дорожной разметке.', band: 'unknown', start: '1-2-years', needs: '' },
    steps: [{ at: [2, '17:30'], do: 'submit', by: 'karimov' }],
  },
]
