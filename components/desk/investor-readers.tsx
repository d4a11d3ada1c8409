import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

type Props = { owner: string; colleagues: readonly { id: string; email: string; name: string | null; right: 'read' | 'write'; userId: string | null }[]; locale: Locale }

/** Who may read the case on the investor's side. */
export function InvestorReaders({ owner, colleagues, locale }: Props) {
  const t = translator(locale)
  return (
    <section aria-labelledby="readers">
      <h2 id="readers">{t('colleagues.desk')}</h2>
      <ul className="why">
        <li>
          <Icon name="user" />
          <div>{owner}<small>{t('colleagues.owner')}</small></div>
        </li>
        {colleagues.map(({ id, email, name, right, userId }) => (
          <li key={id}>
            <Icon name="eye" />
            <div>{name ? `${name}, ${email}` : email}<small>{t(`colleagues.${right}`)}{!userId && ` ${t('colleagues.waiting')}`}</small></div>
          </li>
        ))}
      </ul>
    </section>
  )
}
