import Holidays from 'date-holidays'
import type { Localized } from '@/lib/locales'
import type { Tx } from '../client'
import { calendarDays } from '../schema'

/** The library has no Chinese names for Kazakhstan; by its English ones. */
const chinese: Record<string, string> = {
  "New Year's Day": '元旦', 'Orthodox Christmas': '东正教圣诞节', "International Women's Day": '国际妇女节', Nauryz: '纳吾热孜节', "People's Unity Day": '哈萨克斯坦人民团结日',
  'Defender of the Fatherland Day': '祖国保卫者日', 'Victory Day': '胜利日', 'Eid al-Adha': '古尔邦节', 'Capital City Day': '首都日', 'Constitution Day': '宪法日', 'Republic Day': '共和国日', 'Independence Day': '独立日',
}

/** Public holidays of Kazakhstan, with the days moved from weekends, by the library's rules for KZ. */
export function publicHolidays(year: number): { day: string; name: Localized }[] {
  const calendar = new Holidays('KZ')
  const days = new Map<string, { day: string; name: Localized }>()
  for (const language of ['en', 'kk', 'ru'] as const) {
    calendar.setLanguages(language)
    for (const holiday of calendar.getHolidays(year)) {
      if (holiday.type !== 'public') continue
      const day = holiday.date.slice(0, 10)
      const entry = days.get(day) ?? { day, name: {} }
      // The library adds an English remark to moved days in every language.
      entry.name[language] = holiday.name.replace(' (substitute day)', '')
      if (language === 'en' && chinese[entry.name.en!]) entry.name.zh = chinese[entry.name.en!]
      days.set(day, entry)
    }
  }
  return [...days.values()]
}

/** The working calendar of last year, this one and the next two. Editors correct it when the government moves a day. */
export async function loadHolidays(tx: Tx, now: Date): Promise<void> {
  const year = now.getUTCFullYear()
  const days = [year - 1, year, year + 1, year + 2].flatMap(publicHolidays)
  await tx.insert(calendarDays).values(days.map(({ day, name }) => ({ day, kind: 'holiday' as const, name }))).onConflictDoNothing()
}
