import { LocalizedText } from '@/components/public/localized-text'
import { Names } from '@/components/registers/names'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { Site } from './site'

/** Name, what and where the site is, what sources name on it, and the way to ask about it. */
export function SiteHead({ site, locale }: { site: Site; locale: Locale }) {
  const t = translator(locale)
  return (
    <div className="sh">
      <div>
        <h1>
          <LocalizedText text={site.name} locale={locale} />
        </h1>
        <p className="lead">
          {t(`terms.siteType.${site.type}`)}
          {site.districts.length > 0 && (
            <>
              {': '}
              <Names names={site.districts.map(({ name }) => name)} locale={locale} />
            </>
          )}
          {locale === 'zh' ? '。' : '. '}
          {site.projects.length > 0 && `${t('sites.projectsNamed', { count: site.projects.length })} `}
          {site.residents.length > 0 && t('sites.companiesNamed', { count: site.residents.length })}
        </p>
        {site.parent && (
          <p className="mt-2">
            {t('sites.within')}{' '}
            <a href={paths.site(locale, site.parent.id)}>
              <LocalizedText text={site.parent.name} locale={locale} />
            </a>
          </p>
        )}
        {site.sample && (
          <p className="mt-2">
            <span className="tag smp">{t('common.sample')}</span>
          </p>
        )}
        <p className="acts">
          <a className="btn" href={paths.newEoi(locale, { site: site.id })}>{t('common.expressInterest')}</a>
        </p>
      </div>
      <div className="plate-box">
        <i className="plate p-zone" />
        <span className="gl">
          <Icon name="zone" />
        </span>
      </div>
    </div>
  )
}
