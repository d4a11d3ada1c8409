import { Icon } from '@/components/ui/icon'
import type { CalendarDay } from '@/lib/eoi/calendar-form'
import type { DueMove } from '@/lib/eoi/due-moves'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { DaysTable } from './days-table'
import { Moves } from './moves'

type Props = { seen: { year: number; version: number }; /** Days that would be added, and what they would move; undefined before it was asked. */ preview: { days: readonly CalendarDay[]; moves: readonly DueMove[] } | undefined; locale: Locale }

/** Public holidays of the year from the library: first which ones are missing, then adding them. */
export function FillForm({ seen, preview, locale }: Props) {
  const t = translator(locale)
  return (
    <form method="post" action={paths.fillCalendar(locale)} className="grid gap-4">
      <input type="hidden" name="year" value={seen.year} />
      <input type="hidden" name="version" value={seen.version} />
      <p className="muted">{t('workCalendar.fillLead')}</p>
      {preview && preview.days.length === 0 && <p className="note" role="status">{t('workCalendar.nothingToFill')}</p>}
      {preview && preview.days.length > 0 && (
        <div className="grid gap-3" role="status">
          <DaysTable caption={t('workCalendar.toAdd', { count: preview.days.length })} days={preview.days} locale={locale} />
          <Moves moves={preview.moves} locale={locale} />
        </div>
      )}
      <p className="flex flex-wrap gap-3">
        <button className="btn s sec" name="intent" value="look"><Icon name="eye" />{t('workCalendar.fillLook', { year: String(seen.year) })}</button>
        {preview && preview.days.length > 0 && <button className="btn s" name="intent" value="save">{t('workCalendar.fill', { count: preview.days.length })}</button>}
      </p>
    </form>
  )
}
