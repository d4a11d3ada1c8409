import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { JsonLd } from '@/components/public/json-ld'
import { LocalizedText } from '@/components/public/localized-text'
import { EventCounts } from '@/components/registers/event-counts'
import { EventDates } from '@/components/registers/event-dates'
import { EventFormats } from '@/components/registers/event-formats'
import { PageHead } from '@/components/registers/page-head'
import { ProjectLinks } from '@/components/registers/project-links'
import { RecordLinks } from '@/components/registers/record-links'
import { Section } from '@/components/registers/section'
import { SourcesSection } from '@/components/registers/sources-section'
import { findEvent } from '@/db/queries/events'
import { sourcesById } from '@/db/queries/sources'
import { anyone } from '@/lib/auth/roles'
import { countryName } from '@/lib/countries'
import { isLocale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'
import { eventThing } from '@/lib/found/structured-data'
import { translatedIn } from '@/lib/translated'

export async function generateMetadata({ params }: PageProps<'/[locale]/events/[slug]'>): Promise<Metadata> {
  const { locale, slug } = await params
  const event = isLocale(locale) ? await findEvent(anyone, slug) : undefined
  if (!isLocale(locale) || !event) return {}
  return pageMetadata({ locale, path: (other) => paths.event(other, slug), title: textIn(event.name, locale)?.text ?? slug, description: textIn(event.summary, locale)?.text, translated: translatedIn(event.name, event.summary) })
}

export default async function EventPage({ params }: PageProps<'/[locale]/events/[slug]'>) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const event = await findEvent(anyone, slug)
  if (!event) notFound()
  const t = translator(locale)
  const sources = await sourcesById(event.sourceIds)
  const parent = event.parent && { href: paths.event(locale, event.parent.id), label: textIn(event.parent.name, locale)?.text ?? event.parent.id }
  return (
    <>
      <JsonLd of={eventThing(event, locale)} />
      <PageHead
        locale={locale}
        trail={[{ href: paths.events(locale), label: t('common.nav.events') }, ...(parent ? [parent] : [])]}
        here={textIn(event.name, locale)?.text ?? slug}
        lead={<LocalizedText text={event.summary} locale={locale} />}
      >
        <p className="tags">
          <EventFormats formats={event.formats} locale={locale} />
          {event.sample && <span className="tag smp">{t('common.sample')}</span>}
        </p>
      </PageHead>
      <div className="wrap">
        <div className="rs">
          <dl className="kv">
            <dt>{t('registers.events.date')}</dt>
            <dd>
              <EventDates event={event} locale={locale} />
              {event.dateStart && event.dateNote && (
                <p className="small muted">
                  <LocalizedText text={event.dateNote} locale={locale} />
                </p>
              )}
            </dd>
            <dt>{t('registers.events.place')}</dt>
            <dd>
              {event.place && (
                <>
                  <LocalizedText text={event.place} locale={locale} />
                  {event.country && (locale === 'zh' ? '，' : ', ')}
                </>
              )}
              {event.country ? countryName(event.country, locale) : !event.place && <LocalizedText text={null} locale={locale} />}
            </dd>
            {parent && (
              <>
                <dt>{t('registers.events.partOf')}</dt>
                <dd>
                  <a href={parent.href}>{parent.label}</a>
                </dd>
              </>
            )}
            <dt>{t('registers.events.participants')}</dt>
            <dd>
              {event.participants.length > 0 ? (
                <ul>
                  {event.participants.map((text) => (
                    <li key={text.en}>
                      <LocalizedText text={text} locale={locale} />
                    </li>
                  ))}
                </ul>
              ) : (
                <LocalizedText text={null} locale={locale} />
              )}
            </dd>
            {event.topics.length > 0 && (
              <>
                <dt>{t('registers.events.topics')}</dt>
                <dd className="flex flex-wrap gap-2">
                  {event.topics.map((text) => (
                    <span key={text.en} className="tag">
                      <LocalizedText text={text} locale={locale} />
                    </span>
                  ))}
                </dd>
              </>
            )}
            <EventCounts counts={event.counts} sourceIds={event.sourceIds} sources={sources} locale={locale} />
          </dl>
        </div>
        {event.parts.length > 0 && (
          <Section id="parts" title={t('registers.events.parts')} small>
            <RecordLinks links={event.parts.map(({ id, name }) => ({ id, name, href: paths.event(locale, id) }))} locale={locale} />
          </Section>
        )}
        {event.agreements.length > 0 && (
          <Section id="agreements" title={t('registers.events.agreements')} small>
            <RecordLinks links={event.agreements.map(({ id, title }) => ({ id, name: title, href: paths.agreement(locale, id) }))} locale={locale} />
          </Section>
        )}
        {event.projects.length > 0 && (
          <Section id="projects" title={t('registers.events.projects')} small>
            <ProjectLinks projects={event.projects} locale={locale} />
          </Section>
        )}
        <SourcesSection ids={event.sourceIds} sources={sources} locale={locale} />
      </div>
    </>
  )
}
