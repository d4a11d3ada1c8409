import type { ReactNode } from 'react'
import { type AgedFact, FactAges } from '@/components/public/fact-ages'
import { LocalizedText } from '@/components/public/localized-text'
import { Section } from '@/components/registers/section'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'
import { ageOf, type FactKind } from '@/lib/trust/age'
import type { SitePart } from './site'

/** How old the facts of a site are that may change: its state, areas and who manages it. */
export function SiteAges({ site, sources, today, locale }: SitePart & { today: string }) {
  const t = translator(locale)
  const fact = (id: string, kind: FactKind, label: ReactNode, value: ReactNode, sourceId: string): AgedFact => {
    const source = sources.get(sourceId)
    const dated = { asOf: source?.date ?? null, confirmedOn: null }
    return { id: `age-${id}`, kind, label, value, source, ...dated, age: ageOf(kind, dated, today) }
  }
  const hectares = (area: number) => <b className="num nw">{`${formatNumber(area, locale)}\u00a0${t('sites.hectares')}`}</b>
  const { areaHa, status, managementCompany, subzones } = site
  const facts = [
    ...(status ? [fact('status', 'stage', t('sites.facts.status'), <LocalizedText text={status.text} locale={locale} />, status.sourceId)] : []),
    ...(areaHa ? [fact('area', 'figure', t('sites.facts.area'), hectares(areaHa.value), areaHa.sourceId)] : []),
    ...subzones.flatMap(({ name, areaHa: area, sourceId }, index) => (area === null ? [] : [fact(`part-${index}`, 'figure', <LocalizedText text={name} locale={locale} />, hectares(area), sourceId)])),
    ...(managementCompany ? [fact('management', 'figure', t('sites.facts.management'), <LocalizedText text={managementCompany.text} locale={locale} />, managementCompany.sourceId)] : []),
  ]
  if (facts.length === 0) return null
  return (
    <Section id="ages" title={t('projects.page.sections.ages')}>
      <FactAges facts={facts} locale={locale} />
    </Section>
  )
}
