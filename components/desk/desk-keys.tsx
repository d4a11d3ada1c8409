import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { DeskShortcuts } from './desk-shortcuts'

/** Shortcuts of the desk. Without script there are none, and nothing is missing. */
export function DeskKeys({ page, locale }: { page: 'list' | 'case'; locale: Locale }) {
  const t = translator(locale)
  const keys = [
    { key: 'j', words: t('desk.keys.next') }, { key: 'k', words: t('desk.keys.previous') },
    ...(page === 'list' ? [{ key: '/', words: t('desk.keys.search') }] : [{ key: 'r', words: t('desk.keys.reply') }, { key: 'n', words: t('desk.keys.note') }, { key: 'u', words: t('desk.keys.list') }]),
    { key: '?', words: t('desk.keys.help') },
  ]
  return <DeskShortcuts keys={keys} labels={{ open: t('desk.keys.open'), on: t('desk.keys.on'), close: t('desk.keys.close') }} />
}
