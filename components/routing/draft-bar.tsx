import { Icon } from '@/components/ui/icon'
import type { LastChange, TableDifference } from '@/lib/eoi/routing-table'
import type { RoutingNames } from '@/lib/eoi/routing-words'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Differences } from './differences'
import { Undo } from './undo'

type Props = { differences: readonly TableDifference[]; seen: string; warnings: number; /** Another version was put in force since the draft was begun. */ overtaken: boolean; /** The last change, where no rule of the table can say it. */ last: LastChange | undefined; names: RoutingNames; locale: Locale }

/** What the admin's draft changes, and the buttons that put it in force or drop it. */
export function DraftBar({ differences, seen, warnings, overtaken, last, names, locale }: Props) {
  const t = translator(locale)
  return (
    <section aria-labelledby="draft" className="fx p-4 mb-6">
      <h2 id="draft" className="text-lg mb-2">{t('routing.draft.title', { count: differences.length })}</h2>
      {overtaken && <p className="note w mb-3" role="alert"><Icon name="alert" /><span>{t('routing.draft.overtaken')}</span></p>}
      <Differences differences={differences} names={names} locale={locale} />
      {last && <Undo last={last} seen={seen} locale={locale} />}
      <form method="post" action={paths.changeRouting(locale)} className="flex flex-wrap items-center gap-3 mt-3">
        <input type="hidden" name="version" value={seen} />
        <button className="btn s" name="intent" value="apply">{t('routing.draft.apply')}</button>
        <button className="btn s sec" name="intent" value="drop">{t('routing.draft.drop')}</button>
        <span className="small muted">{t('routing.draft.note', { warnings })}</span>
      </form>
    </section>
  )
}
