import { Icon } from '@/components/ui/icon'
import { listingQuery } from '@/lib/eoi/listings'
import { isInvestorsTurn } from '@/lib/eoi/progress'
import { isOpen } from '@/lib/eoi/states'
import { type Locale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { InvestorCase } from './case'

/** What the investor may expect now, and what they can do. */
export function NextSteps({ inquiry: { eoi, unit, listings, clocks }, email, meeting, locale }: { inquiry: InvestorCase; email: string; /** What is due about a meeting, in words. */ meeting?: string; locale: Locale }) {
  const t = translator(locale)
  if (!isOpen(eoi.state)) {
    return (
      <ol className="nx">
        <li>
          <Icon name="plus" />
          <a href={paths.newEoi(locale, listingQuery(listings.map(({ choice }) => choice)))}>{t('account.next.again')}</a>
        </li>
        <li>
          <Icon name="chat" />
          <a href={paths.contacts(locale)}>{t('account.next.contacts')}</a>
        </li>
        <li>
          <Icon name="doc" />
          <span>{t('account.next.kept')}</span>
        </li>
      </ol>
    )
  }
  const steps = isInvestorsTurn(eoi.state)
    ? [['chat', t(clocks.some((clock) => clock.state === 'paused') ? 'account.next.goesOn' : 'account.next.told')], ['mail', t('account.next.mail', { email })], ['clock', t(eoi.state === 'awaiting_investor' ? 'account.next.nudges' : 'account.next.noHurry')]]
    : [['eye', t('account.next.read', { unit: textIn(unit.name, locale)?.text ?? unit.id })], ['mail', t('account.next.mail', { email })], ['chat', t('account.next.write')]]
  return (
    <ol className="nx">
      {meeting && (
        <li>
          <Icon name="cal" />
          <a href="#meetings">{meeting}</a>
        </li>
      )}
      {steps.map(([icon, text]) => (
        <li key={text}>
          <Icon name={icon ?? ''} />
          <span>{text}</span>
        </li>
      ))}
    </ol>
  )
}
