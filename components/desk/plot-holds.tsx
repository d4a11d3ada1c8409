import { Icon } from '@/components/ui/icon'
import { formatInstant } from '@/lib/dates'
import { textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { CasePlot } from '@/lib/plots/case-plot'
import { heldNetworks, needField } from '@/lib/plots/hold'
import { utilityOf } from '@/lib/plots/record'
import { plotTitle, quantity, statusText, statusTone } from '@/lib/plots/words'
import { CaseForm, type FormContext, FormError, refusalOf, typedIn } from './case-form'

type Props = { context: FormContext; plots: readonly CasePlot[]; canHold: boolean; canRelease: boolean; days: { first: string; usual: string; last: string } }

/** The plots that a case names: whether each can be had, and the forms that keep one for the investor or let it go. */
export function PlotHolds({ context, plots, canHold, canRelease, days }: Props) {
  const { locale } = context
  const t = translator(locale)
  const free = plots.filter(({ plot }) => plot.status === 'free')
  const own = plots.filter(({ hold }) => hold?.own)
  const name = ({ plot }: CasePlot) => `${plotTitle(plot, locale)}, ${textIn(plot.site.name, locale)?.text ?? plot.site.id}`
  return (
    <section className="noprint" aria-labelledby="plots">
      <h2 id="plots" className="th2">{t('desk.form.holdTitle')}</h2>
      <ul className="mb-4">
        {plots.map((one) => (
          <li key={one.plot.id} className="py-1">
            <a href={paths.plot(locale, one.plot.site.id, one.plot.code)}>{name(one)}</a> <span className={statusTone[one.plot.status]}>{statusText(one.plot, locale)}</span>
            {one.hold && <small className="block muted">{t(one.hold.own ? 'desk.form.heldUntil' : 'desk.form.heldByOther', { date: formatInstant(one.hold.until, locale) })}</small>}
          </li>
        ))}
      </ul>
      {canHold && free.length > 0 && <HoldForm context={context} free={free} days={days} name={name} />}
      {canRelease && own.length > 0 && (
        <details className="fold dcs" open={refusalOf(context, 'release') !== undefined}>
          <summary>
            <Icon name="x" />
            <b>{t('desk.form.release')}</b>
            <Icon name="chev" />
          </summary>
          <CaseForm context={context} name="release" className="fb">
            <p className="hint">{t('desk.form.releaseHint')}</p>
            <FormError context={context} name="release" />
            <PlotSelect id="release-plot" plots={own} value={typedIn(refusalOf(context, 'release'), 'plot')} name={name} context={context} />
            <button className="btn s sec mt-3" type="submit">{t('desk.form.release')}</button>
          </CaseForm>
        </details>
      )}
    </section>
  )
}

function HoldForm({ context, free, days, name }: { context: FormContext; free: readonly CasePlot[]; days: Props['days']; name: (plot: CasePlot) => string }) {
  const { locale } = context
  const t = translator(locale)
  const refused = refusalOf(context, 'hold')
  const marks = (...codes: string[]) => (refused?.error && codes.includes(refused.error) ? { 'aria-invalid': true, 'aria-describedby': 'hold-error' } : {})
  const offers = heldNetworks.filter((kind) => free.some(({ plot }) => (utilityOf(plot, kind)?.free ?? 0) > 0))
  return (
    <details className="fold dcs" open={refused !== undefined}>
      <summary>
        <Icon name="clock" />
        <b>{t('desk.form.hold')}</b>
        <Icon name="chev" />
      </summary>
      <CaseForm context={context} name="hold" className={refused ? 'fb err' : 'fb'}>
        <p className="hint">{t('desk.form.holdHint')}</p>
        <FormError context={context} name="hold" />
        <PlotSelect id="hold-plot" plots={free} value={typedIn(refused, 'plot')} name={name} context={context} />
        <label className="lbl mt-3" htmlFor="hold-until">{t('desk.form.holdUntil')}</label>
        <input className="in" type="date" id="hold-until" name="until" min={days.first} max={days.last} defaultValue={typedIn(refused, 'until') || days.usual} {...marks('hold-until')} />
        {offers.length > 0 && (
          <fieldset className="mt-3">
            <legend className="lbl">{t('desk.form.holdAmounts')}</legend>
            {offers.map((kind) => (
              <div key={kind} className="mt-2">
                <label htmlFor={`hold-${kind}`}>{t(`plots.utility.${kind}`)}</label>{' '}
                <small className="muted">
                  {free
                    .flatMap(({ plot }) => {
                      const network = utilityOf(plot, kind)
                      return network?.unit && network.free !== null ? [`${plot.code} ${t('desk.form.holdFree', { amount: quantity(network.free, network.unit, locale) })}`] : []
                    })
                    .join('; ')}
                </small>
                <input className="in" id={`hold-${kind}`} name={needField(kind)} inputMode="decimal" maxLength={20} defaultValue={typedIn(refused, needField(kind))} {...marks('hold-number', 'hold-too-much')} />
              </div>
            ))}
          </fieldset>
        )}
        <button className="btn s mt-3" type="submit">{t('desk.form.hold')}</button>
      </CaseForm>
    </details>
  )
}

const PlotSelect = ({ id, plots, value, name, context }: { id: string; plots: readonly CasePlot[]; value: string; name: (plot: CasePlot) => string; context: FormContext }) => {
  const t = translator(context.locale)
  return (
    <>
      <label className="lbl" htmlFor={id}>{t('desk.form.holdPlot')}</label>
      <select className="sel" id={id} name="plot" required defaultValue={value || (plots.length === 1 ? plots[0]!.plot.id : '')}>
        <option value="">{t('desk.form.choosePlot')}</option>
        {plots.map((one) => (
          <option key={one.plot.id} value={one.plot.id}>{name(one)}</option>
        ))}
      </select>
    </>
  )
}
