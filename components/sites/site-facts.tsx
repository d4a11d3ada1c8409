import type { ReactNode } from 'react'
import { LocalizedText } from '@/components/public/localized-text'
import { Cited } from '@/components/registers/cited'
import { formatDate } from '@/lib/dates'
import type { Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'
import type { SitePart } from './site'

/** Key facts with their sources; what no source says stays visible as "not disclosed". */
export function SiteFacts({ site, sources, locale }: SitePart) {
  const t = translator(locale)
  const fact = (label: string, field: { sourceId: string; note?: Localized } | null, value: ReactNode, words = false) => (
    <div>
      <dt>{label}</dt>
      {field ? <dd className={words ? 'v tx' : 'v'}>{value}</dd> : <dd className="un">{t('common.notDisclosed')}</dd>}
      {field?.note && (
        <dd className="nt">
          <LocalizedText text={field.note} locale={locale} />
        </dd>
      )}
      {field && (
        <dd className="src">
          <Cited id={field.sourceId} sources={sources} locale={locale} />
        </dd>
      )}
    </div>
  )
  const { areaHa, established, validUntil, status, managementCompany } = site
  return (
    <section className="pb-8" aria-label={t('sites.facts.label')}>
      <dl className="facts">
        {fact(t('sites.facts.area'), areaHa, areaHa && <>{formatNumber(areaHa.value, locale)} <small>{t('sites.hectares')}</small></>)}
        {fact(t('sites.facts.status'), status, <LocalizedText text={status?.text} locale={locale} />, true)}
        {fact(t('sites.facts.established'), established, established && formatDate(established.value, locale), true)}
        {fact(t('sites.facts.validUntil'), validUntil, validUntil && formatDate(validUntil.value, locale), true)}
        {fact(t('sites.facts.management'), managementCompany, <LocalizedText text={managementCompany?.text} locale={locale} />, true)}
      </dl>
      {site.contradictions.length > 0 && <p className="mt-2"><a href="#disagree">{t('trust.disagree')}</a></p>}
    </section>
  )
}
