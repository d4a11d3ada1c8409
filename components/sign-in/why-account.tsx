import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

/** What an account is for, beside the sign-in form. */
export function WhyAccount({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <aside className="why2" aria-labelledby="why">
      <div className="band" />
      <h2 id="why">{t('auth.signIn.why.title')}</h2>
      <ul>
        <li>
          <Icon name="eye" />
          <span>{t('auth.signIn.why.state')}</span>
        </li>
        <li>
          <Icon name="chat" />
          <span>{t('auth.signIn.why.messages')}</span>
        </li>
        <li>
          <Icon name="shield" />
          <span>
            {t('auth.signIn.why.free')} <a href={paths.official(locale)}>{t('auth.signIn.why.official')}</a>
          </span>
        </li>
      </ul>
    </aside>
  )
}
