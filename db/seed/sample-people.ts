import type { Role } from '@/lib/auth/roles'
import type { Locale } from '@/lib/locales'

/** People of the sample world: made up, at addresses that no mail can reach. */
export const samplePeople = {
  admin: { role: 'admin', email: 'admin@demo.example', name: 'Әкімші (үлгі)', locale: 'kk' },
  editor: { role: 'editor', email: 'editor@demo.example', name: 'Редактор (образец)', locale: 'ru' },
  headInvestment: { role: 'officer', email: 'head.investment@demo.example', name: 'Бақыт Жұмағұлова', locale: 'kk', units: ['dept-investment'], head: true },
  investment: { role: 'officer', email: 'officer.investment@demo.example', name: 'Тимур Ахметов', locale: 'ru', units: ['dept-investment'], languages: ['en', 'zh'] },
  agriculture: { role: 'officer', email: 'officer.agriculture@demo.example', name: 'Гүлнар Есенова', locale: 'kk', units: ['dept-agriculture'] },
  industry: { role: 'officer', email: 'officer.industry@demo.example', name: 'Нұрлан Сәрсенбаев', locale: 'ru', units: ['dept-industry'] },
  sez: { role: 'officer', email: 'officer.sez@demo.example', name: 'Динара Қалиева', locale: 'ru', units: ['sez-turan-management'] },
  energy: { role: 'officer', email: 'officer.energy@demo.example', name: 'Ержан Төлеген', locale: 'kk', units: ['dept-energy-housing'] },
  turkistanCity: { role: 'officer', email: 'officer.turkistan@demo.example', name: 'Айгерім Бекова', locale: 'kk', units: ['akimat-turkistan-city'] },
  hanMei: { role: 'investor', email: 'investor.cn@demo.example', name: '韩梅（示例）', locale: 'zh' },
  zhaoLei: { role: 'investor', email: 'investor.cn2@demo.example', name: '赵磊（示例）', locale: 'zh' },
  karimov: { role: 'investor', email: 'investor.uz@demo.example', name: 'Рустам Каримов (образец)', locale: 'ru' },
  demir: { role: 'investor', email: 'investor.tr@demo.example', name: 'Elif Demir (sample)', locale: 'en' },
  demirColleague: { role: 'investor', email: 'investor.tr2@demo.example', name: 'Kerem Aydın (sample)', locale: 'en' },
  seitkali: { role: 'investor', email: 'investor.kz@demo.example', name: 'Асхат Сейтқали (үлгі)', locale: 'kk' },
} as const satisfies Record<string, { role: Role; email: string; name: string; locale: Locale; units?: readonly string[]; head?: boolean; languages?: readonly Locale[] }>

export type SamplePerson = keyof typeof samplePeople
