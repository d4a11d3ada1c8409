import { ShortlistToggle } from '@/components/public/shortlist-toggle'
import { Icon } from '@/components/ui/icon'
import { defaultPromises } from '@/lib/eoi/default-promises'
import { type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

/** The call to express interest in a project, with what happens then and by when. */
export function InterestCard({ slug, name, locale }: { slug: string; name: Localized; locale: Locale }) {
  const t = translator(locale)
  return (
    <aside className="card cta" aria-label={t('common.expressInterest')}>
      <div className="top">
        <h2>{t('projects.page.interest.title')}</h2>
        <p className="muted small">{t('projects.page.interest.text', { first: defaultPromises.firstReplyDays, substantive: defaultPromises.substantiveDays })}</p>
        <a className="btn full" href={paths.newEoi(locale, { project: slug })}>{t('common.expressInterest')}</a>
      </div>
      <ul>
        <li>
          <ShortlistToggle item={{ project: slug }} name={textIn(name, locale)?.text ?? slug} locale={locale} />
        </li>
        <li>
          <a href={paths.contacts(locale)}>
            <Icon name="chat" />
            {t('projects.page.interest.ask')}
          </a>
        </li>
        <li>
          <a href={paths.howToInvest(locale)}>
            <Icon name="fork" />
            {t('common.nav.howToInvest')}
          </a>
        </li>
        <li>
          <a href="#sources">
            <Icon name="doc" />
            {t('projects.page.sections.sources')}
          </a>
        </li>
        <li data-print="" hidden>
          <button type="button">
            <Icon name="print" />
            {t('common.print')}
          </button>
        </li>
      </ul>
    </aside>
  )
}
