import type { Queue } from '@/lib/desk/queues'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { DeskShortcuts } from './desk-shortcuts'

/** The letter after `g` that leads to a queue. */
const letters: Record<Queue, string> = { mine: 'm', unread: 'i', unit: 'u', unassigned: 'n', overdue: 'o', waiting: 'w', high: 'h', watched: 's', beyond: 'b', all: 'a', closed: 'c' }

type Props = {
  page: 'list' | 'case'
  queues: readonly Queue[]
  /** As the person has switched them for the account. */
  on: boolean
  locale: Locale
}

/** Shortcuts of the desk. Without script there are none, and nothing is missing. */
export function DeskKeys({ page, queues, on, locale }: Props) {
  const t = translator(locale)
  const keys = [
    { key: 'j', words: t('desk.keys.next') }, { key: 'k', words: t('desk.keys.previous') },
    ...(page === 'list'
      ? [{ key: 'Enter', words: t('deskList.keys.open') }, { key: 'x', words: t('deskList.keys.choose') }, { key: '/', words: t('desk.keys.search') }]
      : [{ key: 'r', words: t('desk.keys.reply') }, { key: 'n', words: t('desk.keys.note') }, { key: 'u', words: t('desk.keys.list') }]),
    { key: 'g', words: t('deskList.keys.go') },
    { key: '?', words: t('desk.keys.help') },
  ]
  const goTo = queues.map((queue) => ({ letter: letters[queue], queue, words: t(`deskList.queues.${queue}`) }))
  return <DeskShortcuts keys={keys} goTo={goTo} kept={on} save={paths.deskKeys(locale)} labels={{ open: t('desk.keys.open'), on: t('desk.keys.on'), hint: t('deskList.keys.onHint'), close: t('desk.keys.close') }} />
}
