import { LocalizedText } from '@/components/public/localized-text'
import { Section } from '@/components/registers/section'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { Site } from './site'

/** The unit that receives inquiries about the site and what it promises. */
export function SiteAnswers({ unit, locale }: { unit: Site['unit']; locale: Locale }) {
  const t = translator(locale)
  return (
    <Section id="answers" title={t('sites.answers.title')} small>
      <div className="card pad">
        {unit ? (
          <p>
            {t('sites.answers.unit')}{' '}
            <b>
              <LocalizedText text={unit.name} locale={locale} />
            </b>
          </p>
        ) : (
          <p>{t('sites.answers.bySector')}</p>
        )}
        <p className="mt-2 small muted">{t('sites.answers.promise', { first: unit?.firstReplyDays ?? 2, substantive: unit?.substantiveDays ?? 5 })}</p>
        <p className="mt-2 small">
          <a href={paths.contacts(locale)}>{t('common.nav.contacts')}</a>
        </p>
      </div>
    </Section>
  )
}
