import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EventList } from '@/components/registers/event-list'
import { PageHead } from '@/components/registers/page-head'
import { Section } from '@/components/registers/section'
import { listEvents } from '@/db/queries/events'
import { anyone } from '@/lib/auth/roles'
import { turkistanDay } from '@/lib/dates'
import { whenIs } from '@/lib/events/when'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'

export async function generateMetadata({ params }: PageProps<'/[locale]/events'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = translator(locale)
  return pageMetadata({ locale, path: paths.events, title: t('registers.events.title'), description: t('registers.events.lead') })
}

export default async function EventsPage({ params }: PageProps<'/[locale]/events'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const events = await listEvents(anyone)
  const today = turkistanDay(new Date())
  const whole = events.filter(({ parentId }) => parentId === null)
  const at = (when: ReturnType<typeof whenIs>) => whole.filter((event) => whenIs(event, today) === when)
  const upcoming = at('upcoming').reverse()
  const undated = at('undated')
  return (
    <>
      <PageHead locale={locale} here={t('registers.events.title')} lead={t('registers.events.lead')}>
        <p>
          <a href={paths.calendar(locale)}>{t('api.files.calendar')}</a>
        </p>
      </PageHead>
      <div className="wrap">
        <Section id="upcoming" title={t('registers.events.upcoming')}>
          {upcoming.length > 0 ? <EventList events={upcoming} all={events} locale={locale} /> : <p className="muted">{t('registers.events.noUpcoming')}</p>}
        </Section>
        <Section id="past" title={t('registers.events.past')}>
          <EventList events={at('past')} all={events} locale={locale} />
        </Section>
        {undated.length > 0 && (
          <Section id="undated" title={t('registers.events.undated')}>
            <EventList events={undated} all={events} locale={locale} />
          </Section>
        )}
      </div>
    </>
  )
}
