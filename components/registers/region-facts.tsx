import { LocalizedText } from '@/components/public/localized-text'
import { formatDate } from '@/lib/dates'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'
import type { SourceRef } from '@/lib/sources/evidence'
import { Cited } from './cited'

type Region = {
  areaKm2: { value: number; sourceId: string; note: Localized }
  population: { value: number; asOf: string; sourceId: string; note: Localized }
  populationAlternatives: { value: number; sourceId: string }[]
  renamed: { date: string; from: Localized; sourceId: string }
}

/** Area, population and former name of the region, each with its source and what other sources say. */
export function RegionFacts({ region: { areaKm2, population, populationAlternatives, renamed }, sources, locale }: { region: Region; sources: ReadonlyMap<string, SourceRef>; locale: Locale }) {
  const t = translator(locale)
  return (
    <section className="pb-8" aria-label={t('pages.about.facts')}>
      <dl className="facts">
        <div>
          <dt>{t('pages.about.area')}</dt>
          <dd className="v">
            {formatNumber(areaKm2.value, locale)} <small>{t('pages.about.km2')}</small>
          </dd>
          <dd className="nt">
            <LocalizedText text={areaKm2.note} locale={locale} />
          </dd>
          <dd className="src">
            <Cited id={areaKm2.sourceId} sources={sources} locale={locale} />
          </dd>
        </div>
        <div>
          <dt>{t('pages.about.population', { date: formatDate(population.asOf, locale) })}</dt>
          <dd className="v">
            {formatNumber(population.value, locale)} <small>{t('pages.about.people')}</small>
          </dd>
          <dd className="nt">
            <LocalizedText text={population.note} locale={locale} />
          </dd>
          <dd className="src">
            <Cited id={population.sourceId} sources={sources} locale={locale} />{' '}
            {populationAlternatives.map(({ sourceId }) => (
              <Cited key={sourceId} id={sourceId} sources={sources} locale={locale} />
            ))}
          </dd>
        </div>
        <div>
          <dt>{t('pages.about.formerName')}</dt>
          <dd className="v tx">
            <LocalizedText text={renamed.from} locale={locale} />
          </dd>
          <dd className="nt">{t('pages.about.renamed', { date: formatDate(renamed.date, locale) })}</dd>
          <dd className="src">
            <Cited id={renamed.sourceId} sources={sources} locale={locale} />
          </dd>
        </div>
      </dl>
    </section>
  )
}
