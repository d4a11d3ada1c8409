import { Icon } from '@/components/ui/icon'
import type { OrganisationError } from '@/lib/auth/organisation-errors'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

/** The way in for staff by their organisation's account, below the form for a link. */
export function OrganisationDoor({ locale, next }: { locale: Locale; next?: string }) {
  const t = translator(locale)
  return (
    <div className="mt-5">
      <p className="small muted mb-3">{t('auth.organisation.hint')}</p>
      <a className="btn sec" href={paths.organisationSignIn(locale, { next })}>
        <Icon name="shield" />
        {t('auth.organisation.button')}
      </a>
    </div>
  )
}

/** Says why the organisation's sign-in did not come through. */
export function Refused({ locale, error }: { locale: Locale; error: OrganisationError }) {
  const t = translator(locale)
  return (
    <div className="note d mb-5" role="alert" tabIndex={-1}>
      <Icon name="alert" />
      <div>
        <p className="font-semibold">{t('auth.organisation.error.summary')}</p>
        <p>{t(`auth.organisation.error.${error}`)}</p>
      </div>
    </div>
  )
}
