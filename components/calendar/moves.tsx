import { DataTable } from '@/components/ui/data-table'
import { formatInstant } from '@/lib/dates'
import type { DueMove } from '@/lib/eoi/due-moves'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

/** So many are listed; the number of all is said. */
const shown = 50

/** Which promises that are still owed would be due at another time. */
export function Moves({ moves, locale }: { moves: readonly DueMove[]; locale: Locale }) {
  const t = translator(locale)
  if (moves.length === 0) return <p className="note">{t('workCalendar.noMoves')}</p>
  return (
    <>
      <p className="note w">{t('workCalendar.moves', { count: moves.length })}</p>
      <DataTable
        caption={t('workCalendar.movesTitle')}
        rows={moves.slice(0, shown).map((move) => ({ ...move, id: `${move.reference}-${move.promise}` }))}
        columns={[
          { label: t('workCalendar.case'), cell: ({ reference }: DueMove & { id: string }) => <a href={paths.deskCase(locale, reference)}>{reference}</a> },
          { label: t('workCalendar.promise'), cell: ({ promise }) => t(`workCalendar.${promise}`) },
          { label: t('workCalendar.dueNow'), cell: ({ from }) => <del>{formatInstant(from, locale)}</del> },
          { label: t('workCalendar.dueThen'), cell: ({ to }) => <ins>{formatInstant(to, locale)}</ins> },
        ]}
      />
      {moves.length > shown && <p className="muted small">{t('workCalendar.moreMoves', { count: moves.length - shown })}</p>}
    </>
  )
}
