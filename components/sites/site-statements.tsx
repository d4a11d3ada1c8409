import { LocalizedText } from '@/components/public/localized-text'
import { DatedTexts } from '@/components/registers/dated-texts'
import { LocalizedList } from '@/components/registers/localized-list'
import { Section } from '@/components/registers/section'
import { SourcedTexts } from '@/components/registers/sourced-texts'
import { translator } from '@/lib/messages'
import { SiteParts } from './site-parts'
import type { SitePart } from './site'

/** What sources say about the site, where they disagree, and what they do not say. */
export function SiteStatements({ site, sources, locale }: SitePart) {
  const t = translator(locale)
  const missing = [
    site.districts.length === 0 && t('sites.unknown.location'),
    site.priorityActivities.length === 0 && t('sites.unknown.activities'),
    site.infrastructure.length === 0 && t('sites.unknown.infrastructure'),
    site.residents.length === 0 && t('sites.unknown.residents'),
    site.projects.length === 0 && t('sites.unknown.projects'),
  ].filter((word) => word !== false)
  return (
    <div>
      <SiteParts site={site} sources={sources} locale={locale} />
      {site.contradictions.length > 0 && (
        <Section id="disagree" title={t('sites.disagree')}>
          <LocalizedList texts={site.contradictions} locale={locale} />
        </Section>
      )}
      {site.priorityActivities.length > 0 && (
        <Section id="activities" title={t('sites.activities')}>
          <SourcedTexts items={site.priorityActivities} sources={sources} locale={locale} />
        </Section>
      )}
      {site.infrastructure.length > 0 && (
        <Section id="infrastructure" title={t('sites.infrastructure')}>
          <SourcedTexts items={site.infrastructure} sources={sources} locale={locale} />
        </Section>
      )}
      {site.stats.length > 0 && (
        <Section id="stats" title={t('sites.stats')}>
          <DatedTexts items={site.stats} sources={sources} locale={locale} />
        </Section>
      )}
      {site.notes && (
        <Section id="notes" title={t('sites.notes')}>
          <p className="max-w-prose">
            <LocalizedText text={site.notes} locale={locale} />
          </p>
        </Section>
      )}
      {missing.length > 0 && (
        <Section id="unknown" title={t('sites.unknown.title')}>
          <p className="max-w-prose">{t('sites.unknown.text', { list: missing.join(locale === 'zh' ? '、' : ', ') })}</p>
        </Section>
      )}
    </div>
  )
}
