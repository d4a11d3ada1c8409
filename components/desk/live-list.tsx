import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { LiveChanges } from './live-changes'

/** Keeps the list up to date while it is looked at. Without script it is as old as the page. */
export function LiveList({ href, locale }: { href: string; locale: Locale }) {
  const t = translator(locale)
  const words = Array.from({ length: 21 }, (_, count) => t('deskList.live.new', { count }))
  return <LiveChanges href={href} words={[...words, t('deskList.many', { count: '20' })]} show={t('deskList.live.show')} />
}
