import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

type Days = { least: number; most: number }

/** The two promises in working days, as the units give them now, and what comes with them. */
export function Promised({ first, substantive, locale }: { first: Days; substantive: Days; locale: Locale }) {
  const t = translator(locale)
  const number = ({ least, most }: Days) => (least === most ? String(least) : `${least}–${most}`)
  return (
    <ul className="res pm">
      <li><b>{number(first)} <small>{t('promise.days', { days: first.most })}</small></b><h2>{t('promise.first.title')}</h2><p>{t('promise.first.text')}</p></li>
      <li><b>{number(substantive)} <small>{t('promise.days', { days: substantive.most })}</small></b><h2>{t('promise.substantive.title')}</h2><p>{t('promise.substantive.text')}</p></li>
      <li><b>1 <small>{t('promise.page')}</small></b><h2>{t('promise.seen.title')}</h2><p>{t('promise.seen.text')}</p></li>
    </ul>
  )
}
