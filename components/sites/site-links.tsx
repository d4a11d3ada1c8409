import { LocalizedText } from '@/components/public/localized-text'
import { NativeName } from '@/components/registers/native-name'
import { ProjectLinks } from '@/components/registers/project-links'
import { Section } from '@/components/registers/section'
import { Validity } from '@/components/registers/validity'
import { DataTable } from '@/components/ui/data-table'
import { countryName } from '@/lib/countries'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { IncentiveCategory } from '@/lib/incentives/categories'
import type { SitePart } from './site'

/** Projects, companies and incentives of the site. */
export function SiteLinks({ site, locale }: SitePart) {
  const t = translator(locale)
  const childNames = new Map(site.children.map(({ id, name }) => [id, name]))
  return (
    <>
      {site.projects.length > 0 && (
        <Section id="projects" title={t('sites.projects.title')}>
          <ProjectLinks projects={site.projects.map(({ siteId, ...project }) => ({ ...project, note: siteId ? childNames.get(siteId) : undefined }))} locale={locale} />
        </Section>
      )}
      {site.residents.length > 0 && (
        <Section id="residents" title={t('sites.residents.title')} intro={t('sites.residents.intro')}>
          <ul className="res">
            {site.residents.map(({ id, name, nativeName, country, description }) => (
              <li key={id}>
                <h3>
                  <a href={paths.company(locale, id)}>{name}</a>
                </h3>
                <p className="small">
                  {nativeName && (
                    <>
                      <NativeName name={nativeName} country={country} />
                      {' · '}
                    </>
                  )}
                  {countryName(country, locale)}
                </p>
                {description && (
                  <p>
                    <LocalizedText text={description} locale={locale} />
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {site.incentives.length > 0 && (
        <Section id="incentives" title={t('sites.incentives.title')} intro={t('sites.incentives.intro')}>
          <DataTable
            caption={t('registers.incentives.notAdvice')}
            rows={site.incentives}
            columns={[
              {
                label: t('sites.incentives.name'),
                cell: ({ id, name, verify }) => (
                  <>
                    <a href={paths.incentive(locale, id)}>
                      <LocalizedText text={name} locale={locale} />
                    </a>
                    {verify && <span className="tag w ml-2">{t('registers.verifyShort')}</span>}
                  </>
                ),
              },
              { label: t('sites.incentives.category'), cell: ({ category }) => t(`registers.incentives.categories.${category as IncentiveCategory}`) },
              { label: t('sites.incentives.valid'), cell: (row) => <Validity {...row} locale={locale} /> },
            ]}
          />
        </Section>
      )}
    </>
  )
}
