import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LocalizedText } from '@/components/public/localized-text'
import { PageHead } from '@/components/registers/page-head'
import { RegimeTags } from '@/components/registers/regime-tags'
import { Section } from '@/components/registers/section'
import { Validity } from '@/components/registers/validity'
import { Icon } from '@/components/ui/icon'
import { listIncentives } from '@/db/queries/incentives'
import { anyone } from '@/lib/auth/roles'
import { incentiveCategories } from '@/lib/incentives/categories'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'

export async function generateMetadata({ params }: PageProps<'/[locale]/incentives'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = translator(locale)
  return pageMetadata({ locale, path: paths.incentives, title: t('registers.incentives.title'), description: t('registers.incentives.lead') })
}

export default async function IncentivesPage({ params }: PageProps<'/[locale]/incentives'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const incentives = await listIncentives(anyone)
  const groups = incentiveCategories.map((category) => ({ category, measures: incentives.filter((incentive) => incentive.category === category) })).filter(({ measures }) => measures.length > 0)
  return (
    <>
      <PageHead locale={locale} here={t('registers.incentives.title')} lead={t('registers.incentives.lead')} />
      <div className="wrap">
        <nav className="act mb-6" aria-label={t('sites.incentives.category')}>
          {groups.map(({ category, measures }) => (
            <a key={category} className="chip pe-3" href={`#${category}`}>
              {t(`registers.incentives.categories.${category}`)} <span className="num muted">{measures.length}</span>
            </a>
          ))}
        </nav>
        {groups.map(({ category, measures }) => (
          <Section key={category} id={category} title={t(`registers.incentives.categories.${category}`)} small>
            <ul className="lst">
              {measures.map(({ id, name, summary, appliesTo, verify, validFrom, validTo }) => (
                <li key={id}>
                  <h3>
                    <a href={paths.incentive(locale, id)}>
                      <LocalizedText text={name} locale={locale} />
                    </a>
                  </h3>
                  <p className="d">
                    <LocalizedText text={summary} locale={locale} />
                  </p>
                  <p className="m">
                    <RegimeTags appliesTo={appliesTo} locale={locale} />
                    {(validFrom || validTo) && (
                      <span>
                        <Validity validFrom={validFrom} validTo={validTo} locale={locale} />
                      </span>
                    )}
                    {verify && <span className="tag w">{t('registers.verify')}</span>}
                  </p>
                </li>
              ))}
            </ul>
          </Section>
        ))}
        <p className="note mb-14">
          <Icon name="info" />
          <span>{t('registers.incentives.notAdvice')}</span>
        </p>
      </div>
    </>
  )
}
