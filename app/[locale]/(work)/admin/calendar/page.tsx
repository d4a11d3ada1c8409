import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { History } from '@/components/admin/history'
import { Problems } from '@/components/admin/problems'
import { RoomHead } from '@/components/admin/room-head'
import { DayForm } from '@/components/calendar/day-form'
import { DaysTable } from '@/components/calendar/days-table'
import { FillForm } from '@/components/calendar/fill-form'
import { KeptNote } from '@/components/calendar/kept-note'
import { Icon } from '@/components/ui/icon'
import { listHistory } from '@/db/queries/audit'
import { listCalendarYears } from '@/db/queries/calendar'
import { turkistanDay } from '@/lib/dates'
import { isCalendarYear } from '@/lib/eoi/calendar-form'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { readCalendarPage } from '@/server/calendar-page'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const historyLength = 20

async function load({ params, searchParams }: Props, now: Date) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['admin'])
  const query = await searchParams
  const year = query.year === undefined ? Number(turkistanDay(now).slice(0, 4)) : Number(query.year)
  if (!isCalendarYear(year)) notFound()
  const page = await readCalendarPage(actor, year, { day: query.day, kept: query.kept }, now)
  return { locale, actor, query, year, page }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, year, page } = await load(props, new Date())
  const t = translator(locale)
  const title = t('workCalendar.titleOf', { year: String(year) })
  return { title: Object.keys(page.editing.errors).length > 0 || page.outdatedSince !== undefined ? t('common.errorTitle', { title }) : title }
}

const notes = ['saved', 'removed', 'filled'] as const

export default async function CalendarPage(props: Props) {
  const { locale, actor, query, year, page } = await load(props, new Date())
  const { days, seen, editing, moves, looked, fill, kept, outdatedSince } = page
  const [known, history] = await Promise.all([listCalendarYears(actor), listHistory(actor, 'calendar', String(year), historyLength)])
  const years = [...new Set([...known, year, Math.max(...known, year) + 1])].filter(isCalendarYear).sort((a, b) => a - b)
  const saved = notes.find((name) => name === query.saved)
  const since = history.filter(({ after }) => outdatedSince !== undefined && Number(after?.version) > outdatedSince)
  const t = translator(locale)
  return (
    <>
      <RoomHead title={t('workCalendar.titleOf', { year: String(year) })} locale={locale} beside={t('workCalendar.found', { count: days.length })} />
      <div className="mn">
        <Problems errors={editing.errors} locale={locale} />
        {saved && (
          <p className="note s mb-4" role="status">
            <Icon name="check" />
            <span>{t(`workCalendar.done.${saved}`, { count: Number.parseInt(String(query.count ?? '0'), 10) || 0 })}</span>
          </p>
        )}
        {kept && Object.keys(editing.errors).length === 0 && <KeptNote outdated={outdatedSince !== undefined} since={since} locale={locale} />}
        <p className="muted mb-4">{t('workCalendar.lead')}</p>
        <nav className="pager mb-4" aria-label={t('workCalendar.years')}>
          {years.map((one) => (one === year ? <span key={one} aria-current="page">{one}</span> : <a key={one} href={paths.adminCalendar(locale, { year: String(one) })}>{one}</a>))}
        </nav>
        <div className="grid gap-8">
          {days.length > 0 ? <DaysTable caption={t('workCalendar.table', { year: String(year) })} days={days} year={year} locale={locale} /> : <p className="note">{t('workCalendar.none')}</p>}
          <section aria-labelledby="form">
            <h2 id="form" className="text-lg mb-2">{t(editing.was ? 'workCalendar.changeTitle' : 'workCalendar.addTitle')}</h2>
            <DayForm seen={seen} editing={editing} moves={moves} looked={looked} locale={locale} />
          </section>
          <section aria-labelledby="fill">
            <h2 id="fill" className="text-lg mb-2">{t('workCalendar.fillTitle')}</h2>
            <FillForm seen={seen} preview={fill} locale={locale} />
          </section>
          <section aria-labelledby="history">
            <h2 id="history" className="text-lg mb-2">{t('admin.history.title')}</h2>
            <History entries={history} names={new Map()} locale={locale} />
          </section>
        </div>
      </div>
    </>
  )
}
