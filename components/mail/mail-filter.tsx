import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/locales'
import { type MailFilters, shownMailStates } from '@/lib/mail/filters'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Props = { filters: MailFilters; counts: Record<(typeof shownMailStates)[number], number>; locale: Locale }

/** Which mails are shown; a plain GET form that says how many there are of each. */
export function MailFilter({ filters: { state, q }, counts, locale }: Props) {
  const t = translator(locale)
  return (
    <form className="flt" method="get" action={paths.adminMail(locale)} role="search">
      <div className="field grow">
        <label htmlFor="q">{t('mail.list.search')}</label>
        <input className="in" id="q" name="q" type="search" defaultValue={q} autoComplete="off" />
      </div>
      <div className="field">
        <label htmlFor="state">{t('mail.list.state')}</label>
        <select className="sel" id="state" name="state" defaultValue={state ?? ''}>
          <option value="">{t('mail.list.anyState')}</option>
          {shownMailStates.map((one) => <option key={one} value={one}>{`${t(`mail.list.states.${one}`)}: ${counts[one]}`}</option>)}
        </select>
      </div>
      <button className="btn s">
        <Icon name="search" />
        {t('mail.list.show')}
      </button>
    </form>
  )
}
