import { reasonTexts } from '@/components/eoi/reasons'
import { LocalizedText } from '@/components/public/localized-text'
import { Icon } from '@/components/ui/icon'
import { formatInstant } from '@/lib/dates'
import { type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { InvestorCase } from './case'

/** The unit that holds the case, who else reads it, and the rule that brought it there. */
export function UnitCard({ inquiry: { unit, watching, held, routing, events, unitNames }, locale }: { inquiry: InvestorCase; locale: Locale }) {
  const t = translator(locale)
  const name = (id: string | undefined) => textIn(id ? unitNames.get(id) : undefined, locale)?.text ?? ''
  const names = (units: readonly { name: Localized }[]) => units.map((item) => textIn(item.name, locale)?.text).join(locale === 'zh' ? '、' : ', ')
  const referrals = events.filter(({ kind }) => kind === 'referred')
  return (
    <>
      <div className="unit">
        <span className="ic">
          <Icon name="user" />
        </span>
        <b>
          <LocalizedText text={unit.name} locale={locale} />
        </b>
        {watching.length > 0 && <p>{t('account.unit.watching', { units: names(watching) })}</p>}
        {held.length > 0 && <p>{t('account.unit.held', { units: names(held) })}</p>}
      </div>
      {routing && (
        <details className="whyu">
          <summary>
            {t('account.unit.why')}
            <Icon name="chev" />
          </summary>
          {referrals.length > 0 && <p>{t('account.unit.routed', { unit: name(routing.unitId) })}</p>}
          {reasonTexts(routing.reasons, locale).map((text) => <p key={text}>{text}</p>)}
          {routing.position && <p>{t('account.unit.rule', { number: routing.position })}</p>}
          {referrals.map(({ id, at, data }) => <p key={id}>{t('account.unit.referred', { time: formatInstant(at, locale), from: name(data.from), to: name(data.to) })}</p>)}
        </details>
      )}
    </>
  )
}
