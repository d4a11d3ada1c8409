import { absolute } from '@/lib/api/pages'
import { formatDate } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { qrPath } from '@/lib/qr'

/** Head of a printed sheet: portal, what it is, the day of its data (YYYY-MM-DD), and its address in letters and as a QR code. Not on the screen. */
export function PrintHead({ title, path, today, locale }: { title: string; path: string; today: string; locale: Locale }) {
  const t = translator(locale)
  const address = absolute(path)
  const { d, size } = qrPath(address)
  return (
    <div className="print-only wrap">
      <p>
        <b>
          {t('common.siteName')}. {title}
        </b>
        <br />
        {t('takeAway.sheet', { date: formatDate(today, locale) })}
        <br />
        {address}
      </p>
      <svg viewBox={`-1 -1 ${size + 2} ${size + 2}`} width="76" height="76" role="img" aria-label={t('takeAway.qr')}>
        <path d={d} fill="none" stroke="#000" shapeRendering="crispEdges" />
      </svg>
    </div>
  )
}
