import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LocalizedText } from '@/components/public/localized-text'
import { LocalizedList } from '@/components/registers/localized-list'
import { PageHead } from '@/components/registers/page-head'
import { RegimeTags } from '@/components/registers/regime-tags'
import { Section } from '@/components/registers/section'
import { SourcesSection } from '@/components/registers/sources-section'
import { Validity } from '@/components/registers/validity'
import { Icon } from '@/components/ui/icon'
import { findIncentive } from '@/db/queries/incentives'
import { sourcesById } from '@/db/queries/sources'
import { anyone } from '@/lib/auth/roles'
import { incentiveCategories } from '@/lib/incentives/categories'
import { isLocale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'
import { translatedIn } from '@/lib/translated'
import { filterQuery } from '@/lib/sites/filters'
import { regimes, siteTypesOf } from '@/lib/sites/regimes'

export async function generateMetadata({ params }: PageProps<'/[locale]/incentives/[slug]'>): Promise<Metadata> {
  const { locale, slug } = await params
  const incentive = isLocale(locale) ? await findIncentive(anyone, slug) : undefined
  if (!isLocale(locale) || !incentive) return {}
  return pageMetadata({ locale, path: (other) => paths.incentive(other, slug), title: textIn(incentive.name, locale)?.text ?? slug, description: textIn(incentive.summary, locale)?.text, translated: translatedIn(incentive.name, incentive.summary) })
}

export default async function IncentivePage({ params }: PageProps<'/[locale]/incentives/[slug]'>) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const incentive = await findIncentive(anyone, slug)
  if (!incentive) notFound()
  const t = translator(locale)
  const sources = await sourcesById(incentive.sourceIds)
  const category = incentiveCategories.find((known) => known === incentive.category)
  const placed = regimes.filter((regime) => regime !== 'any' && incentive.appliesTo.includes(regime)) as Exclude<(typeof regimes)[number], 'any'>[]
  return (
    <>
      <PageHead
        locale={locale}
        trail={[{ href: paths.incentives(locale), label: t('common.nav.incentives') }]}
        here={textIn(incentive.name, locale)?.text ?? slug}
        lead={<LocalizedText text={incentive.summary} locale={locale} />}
      />
      <div className="wrap">
        {incentive.verify && (
          <p className="note w mb-6">
            <Icon name="alert" />
            <span>
              <b>{t('registers.verify')}.</b> {t('registers.verifyText')}
            </span>
          </p>
        )}
        <div className="rs">
          <dl className="kv">
            <dt>{t('registers.incentives.category')}</dt>
            <dd>{category ? t(`registers.incentives.categories.${category}`) : incentive.category}</dd>
            <dt>{t('registers.incentives.appliesTo')}</dt>
            <dd className="flex flex-wrap gap-2">
              <RegimeTags appliesTo={incentive.appliesTo} locale={locale} />
              {placed.length > 0 && <a href={paths.sites(locale, filterQuery({ types: placed.flatMap(siteTypesOf) }))}>{t('registers.incentives.sitesWith')}</a>}
            </dd>
            <dt>{t('registers.incentives.legalBasis')}</dt>
            <dd>
              <LocalizedText text={incentive.legalBasis} locale={locale} />
            </dd>
            <dt>{t('registers.incentives.validity')}</dt>
            <dd>
              {incentive.validity ? <LocalizedText text={incentive.validity} locale={locale} /> : <Validity validFrom={incentive.validFrom} validTo={incentive.validTo} locale={locale} />}
            </dd>
            {incentive.notes && (
              <>
                <dt>{t('registers.incentives.notes')}</dt>
                <dd>
                  <LocalizedText text={incentive.notes} locale={locale} />
                </dd>
              </>
            )}
          </dl>
        </div>
        {incentive.conditions.length > 0 && (
          <Section id="conditions" title={t('registers.incentives.conditions')} small>
            <LocalizedList texts={incentive.conditions} locale={locale} />
          </Section>
        )}
        <SourcesSection ids={incentive.sourceIds} sources={sources} locale={locale} />
        <p className="small muted mb-14">{t('registers.incentives.notAdvice')}</p>
      </div>
    </>
  )
}
