import type { LastChange } from '@/lib/eoi/routing-table'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

/** Says what the last change of the draft did, with a button that takes it back. */
export function Undo({ last, seen, locale }: { last: LastChange; seen: string; locale: Locale }) {
  const t = translator(locale)
  return (
    <form method="post" action={paths.changeRouting(locale)} className="flex flex-wrap items-center gap-2 small">
      <input type="hidden" name="version" value={seen} />
      {last !== 'several' && last.kind !== 'removed' && <input type="hidden" name="id" value={last.rule.id} />}
      <span>{last === 'several' ? t('routing.undo.several') : t(`routing.undo.${last.kind}`, { place: last.place, from: last.from })}</span>
      <button className="btn s quiet" name="intent" value="undo">{t('routing.undo.button')}</button>
    </form>
  )
}
