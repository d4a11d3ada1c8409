import { RadioField, TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { colleagueLimit } from '@/lib/eoi/colleagues'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { InvestorCase } from './case'

type Props = {
  inquiry: Pick<InvestorCase, 'eoi' | 'ownerEmail' | 'colleagues'>
  locale: Locale
  /** Whether the reader may invite, and end invitations. */
  share: boolean
  typed: (name: string) => string
  error?: string
}

/** Who reads the case on the investor's side; its sender invites others here, and ends that. */
export function Colleagues({ inquiry: { eoi, ownerEmail, colleagues }, locale, share, typed, error }: Props) {
  const t = translator(locale)
  return (
    <>
      <ul className="nx">
        <li>
          <Icon name="user" />
          <span>{ownerEmail}<small className="block muted">{t('colleagues.owner')}</small></span>
        </li>
        {colleagues.map(({ id, email, name, right, joined }) => (
          <li key={id}>
            <Icon name="user" />
            <div>
              {name ? `${name}, ${email}` : email}
              <small className="block muted">{t(`colleagues.${right}`)}{!joined && ` ${t('colleagues.waiting')}`}</small>
              {share && (
                <details className="drop whyu">
                  <summary>{t('colleagues.end')}</summary>
                  <form method="post" action={paths.endColleague(locale, eoi.reference, id)}>
                    <p className="small">{t('colleagues.endHint')}</p>
                    <button className="btn sec s" type="submit">{t('colleagues.endHere')}<span className="vh"> {email}</span></button>
                    <button className="btn sec s" type="submit" name="scope" value="all">{t('colleagues.endAll')}<span className="vh"> {email}</span></button>
                  </form>
                </details>
              )}
            </div>
          </li>
        ))}
      </ul>
      {share && colleagues.length < colleagueLimit && (
        <details className="drop mt-3" open={Boolean(error)}>
          <summary className="btn sec">{t('colleagues.open')}</summary>
          <form method="post" action={paths.inviteColleague(locale, eoi.reference)} noValidate>
            <p className="small">{t('colleagues.hint', { limit: colleagueLimit })}</p>
            <TextField name="colleague" label={t('colleagues.email')} value={typed('colleague')} autoComplete="off" error={error ? { mark: t('eoi.errorMark'), text: error } : undefined} />
            <RadioField name="right" label={t('colleagues.right')} value={typed('right') || 'read'} options={(['read', 'write'] as const).map((value) => ({ value, label: t(`colleagues.${value}`) }))} />
            <RadioField name="scope" label={t('colleagues.scope')} value={typed('scope') || 'one'} options={(['one', 'all'] as const).map((value) => ({ value, label: t(`colleagues.${value}`) }))} />
            <button className="btn" type="submit">{t('colleagues.invite')}</button>
          </form>
        </details>
      )}
    </>
  )
}
