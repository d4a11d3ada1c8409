import { CheckField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { formatInstant } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { erasedParts, keptParts } from '@/lib/own-data/parts'
import { paths } from '@/lib/paths'

type Props = { requestedAt: Date | undefined; open: readonly string[]; refused: boolean; locale: Locale }

const Cases = ({ references, locale }: { references: readonly string[]; locale: Locale }) => (
  <ul className="mt-2">
    {references.map((reference) => <li key={reference}><a className="inline-flex items-center min-h-[44px]" href={paths.accountEoi(locale, reference)}>{reference}</a></li>)}
  </ul>
)

/** Says what would go, what stays and why, and takes the request; or says what a request waits for. */
export function EraseForm({ requestedAt, open, refused, locale }: Props) {
  const t = translator(locale)
  return (
    <section id="erase" aria-labelledby="erase-title" className="mt-8">
      <h2 id="erase-title">{t('ownData.erase.title')}</h2>
      {requestedAt ? (
        <div className="note w" role="status">
          <Icon name="clock" />
          <div>
            <p>{t('ownData.erase.waiting', { time: formatInstant(requestedAt, locale), count: open.length })}</p>
            <Cases references={open} locale={locale} />
            <form method="post" action={paths.ownDataAction(locale, 'keep')} className="mt-3">
              <button className="btn sec" type="submit">{t('ownData.erase.keep')}</button>
            </form>
          </div>
        </div>
      ) : (
        <form method="post" action={paths.ownDataAction(locale, 'erase')} noValidate>
          <h3>{t('ownData.erase.gone')}</h3>
          <ul className="list-disc pl-5 mt-1 mb-4 grid gap-1">{erasedParts.map((part) => <li key={part}>{t(`ownData.part.${part}`)}</li>)}</ul>
          <h3>{t('ownData.erase.stays')}</h3>
          <ul className="list-disc pl-5 mt-1 mb-4 grid gap-1">{keptParts.map(({ what, reason }) => <li key={what}>{t(`ownData.part.${what}`)} {t(`ownData.reason.${reason}`)}</li>)}</ul>
          {open.length > 0 && (
            <div className="note mt-4">
              <Icon name="info" />
              <div>
                <p>{t('ownData.erase.open', { count: open.length })}</p>
                <Cases references={open} locale={locale} />
              </div>
            </div>
          )}
          <div className="mt-4">
            <CheckField name="confirm" label={t('ownData.erase.confirm')} checked={false} error={refused ? { mark: t('eoi.errorMark'), text: t('ownData.erase.unconfirmed') } : undefined} />
          </div>
          <p className="mt-4"><button className="btn danger" type="submit">{t('ownData.erase.submit')}</button></p>
        </form>
      )}
    </section>
  )
}
