import { Line } from '@/components/admin/line'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { Editing } from '@/lib/projects/editing'

type Person = { id: string; version: number; deactivatedAt: Date | null; openCases: number }
type Props = { person: Person; own: boolean; hours: number; reason: Editing; locale: Locale }

/** A new link, the hand-over of cases, and closing or opening the account. */
export function AccountActions({ person, own, hours, reason, locale }: Props) {
  const t = translator(locale)
  const closed = person.deactivatedAt !== null
  const withReason = (change: 'deactivate' | 'reactivate', button: string) => (
    <form method="post" action={paths.changeUser(locale, person.id, change)} className="grid items-end gap-3 mt-3 sm:grid-cols-[minmax(0,28rem)_auto] justify-start">
      <input type="hidden" name="version" value={person.version} />
      <Line id="reason" label={t('people.field.reason')} locale={locale} value={reason.controls.reason ?? ''} error={reason.errors.reason} />
      <p><button className={change === 'deactivate' ? 'btn s danger' : 'btn s'}>{button}</button></p>
    </form>
  )
  return (
    <>
      {!closed && (
        <section className="mt-6" aria-labelledby="link">
          <h2 id="link" className="text-lg">{t('people.link.title')}</h2>
          <p className="muted small mb-2">{t('people.link.lead', { hours })}</p>
          <form method="post" action={paths.changeUser(locale, person.id, 'link')}>
            <button className="btn s sec">{t('people.link.send')}</button>
          </form>
        </section>
      )}
      {person.openCases > 0 && (
        <section className="mt-6" aria-labelledby="cases">
          <h2 id="cases" className="text-lg mb-2">{t('people.hand.title')}</h2>
          <p><a className="btn s sec" href={paths.handOver(locale, person.id)}>{t('people.hand.link', { count: person.openCases })}</a></p>
        </section>
      )}
      <section className="mt-6" aria-labelledby="close">
        <h2 id="close" className="text-lg">{t(closed ? 'people.leave.back' : 'people.leave.title')}</h2>
        <p className="muted small">{t(closed ? 'people.leave.backLead' : 'people.leave.lead')}</p>
        {closed ? withReason('reactivate', t('people.leave.backButton'))
        : own ? <p className="mt-2">{t('people.leave.self')}</p>
        : person.openCases > 0 ? (
          <>
            <p className="mt-2">{t('people.leave.withCases', { count: person.openCases })}</p>
            <p className="mt-3"><a className="btn s danger" href={paths.handOver(locale, person.id, { leave: 'yes' })}>{t('people.leave.handAndClose')}</a></p>
          </>
        ) : withReason('deactivate', t('people.leave.button'))}
      </section>
    </>
  )
}
