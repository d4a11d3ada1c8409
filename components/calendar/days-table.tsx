import { LocalizedText } from '@/components/public/localized-text'
import { DataTable } from '@/components/ui/data-table'
import type { CalendarDay } from '@/lib/eoi/calendar-form'
import { languageTag, type Locale } from '@/lib/locales'
import { formatDate } from '@/lib/dates'
import { dateFormat } from '@/lib/formats'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Props = { caption: string; days: readonly CalendarDay[]; /** The year of the page, where days can be changed. */ year?: number; locale: Locale }

const weekday = (day: string, locale: Locale): string => dateFormat(languageTag[locale], { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))

/** Days that differ from their weekday. */
export function DaysTable({ caption, days, year, locale }: Props) {
  const t = translator(locale)
  return (
    <DataTable
      caption={caption}
      rows={days.map((day) => ({ ...day, id: `day-${day.day}` }))}
      columns={[
        { label: t('workCalendar.field.day'), cell: ({ day }: CalendarDay & { id: string }) => <time dateTime={day}>{formatDate(day, locale)}, {weekday(day, locale)}</time> },
        { label: t('workCalendar.field.dayKind'), cell: ({ kind }) => <span className={`tag ${kind === 'working' ? 'w' : 'g'}`}>{t(`workCalendar.kind.${kind}`)}</span> },
        { label: t('workCalendar.field.name'), cell: ({ name }) => <LocalizedText text={name} locale={locale} /> },
        ...(year === undefined ? [] : [{
          label: t('workCalendar.change'),
          cell: ({ day }: CalendarDay) => <a className="btn s quiet" href={`${paths.adminCalendar(locale, { year: String(year), day })}#form`}>{t('workCalendar.edit')}<span className="vh">: {formatDate(day, locale)}</span></a>,
        }]),
      ]}
    />
  )
}
