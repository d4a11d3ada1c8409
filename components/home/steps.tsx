import { defaultPromises } from '@/lib/eoi/default-promises'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** From a first letter to a memorandum, with the promises that run on the way. */
export function Steps({ locale }: { locale: Locale }) {
  const t = translator(locale)
  const days = { first: defaultPromises.firstReplyDays, substantive: defaultPromises.substantiveDays }
  return (
    <ol className="way">
      {(['send', 'reply', 'visit', 'memorandum'] as const).map((step) => (
        <li key={step}>
          <h3>{t(`home.steps.${step}.title`)}</h3>
          <p>{t(`home.steps.${step}.text`, days)}</p>
        </li>
      ))}
    </ol>
  )
}
