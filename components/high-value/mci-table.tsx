import { Line } from '@/components/admin/line'
import { DataTable } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import { formatDate } from '@/lib/dates'
import { hasMciOfYear, nationalPoolMci } from '@/lib/eoi/high-value'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatMoney, formatNumber } from '@/lib/money'
import { paths } from '@/lib/paths'
import type { FieldErrors } from '@/lib/typed-form'

/** The official texts of laws, in the languages that the state has them in. */
const lawTexts: Record<Locale, string> = { kk: 'https://adilet.zan.kz/kaz', ru: 'https://adilet.zan.kz/rus', en: 'https://adilet.zan.kz/eng', zh: 'https://adilet.zan.kz/eng' }

type Value = { fromDay: string; tenge: string; sourceUrl: string | null; verify: string | null }
type Props = { rows: readonly Value[]; typed: (name: string) => string; errors: FieldErrors; /** The day in Turkistan. */ today: string; locale: Locale }

/** Values of the monthly calculation index, each with its source, and what the national pool begins with by each. */
export function MciTable({ rows, typed, errors, today, locale }: Props) {
  const t = translator(locale)
  const held = rows.find(({ fromDay }) => fromDay <= today)
  return (
    <>
      {!hasMciOfYear(rows, today) && (
        <p className="note w mb-4" data-todo="mci">
          <Icon name="alert" />
          <span>{held ? t('highValue.mciTodo.old', { year: today.slice(0, 4), day: formatDate(held.fromDay, locale) }) : t('highValue.mciTodo.none', { year: today.slice(0, 4) })}</span>
        </p>
      )}
      <p className="muted mb-3">{t('highValue.mciHow')} <a href={lawTexts[locale]} rel="noopener">adilet.zan.kz</a></p>
      {rows.length > 0 && (
        <DataTable
          caption={t('highValue.mciValues')}
          rows={rows.map((row) => ({ ...row, id: `mci-${row.fromDay}` }))}
          columns={[
            { label: t('highValue.fromDay'), cell: ({ fromDay }) => formatDate(fromDay, locale) },
            { label: t('highValue.tenge'), numeric: true, cell: ({ tenge }) => formatNumber(tenge, locale) },
            { label: t('highValue.pool', { count: formatNumber(nationalPoolMci, locale) }), numeric: true, cell: ({ tenge }) => formatMoney(nationalPoolMci * Number(tenge), 'KZT', locale) },
            { label: t('highValue.source'), cell: ({ sourceUrl, verify }) => <>{sourceUrl ? <a href={sourceUrl} rel="noopener">{new URL(sourceUrl).hostname}</a> : t('common.notDisclosed')}{verify && <span className="block small muted">{verify}</span>}</> },
            {
              label: t('highValue.change'), wide: true,
              cell: ({ fromDay, tenge }) => (
                <form method="post" action={paths.enterMci(locale)}>
                  <input type="hidden" name="fromDay" value={fromDay} />
                  <input type="hidden" name="tenge" value={tenge} />
                  <button className="btn s quiet" name="intent" value="remove">{t('highValue.remove')}<span className="vh">: {formatDate(fromDay, locale)}</span></button>
                </form>
              ),
            },
          ]}
        />
      )}
      <form method="post" action={paths.enterMci(locale)} className="grid gap-4 sm:grid-cols-3 items-end mt-4">
        <Line id="fromDay" label={t('highValue.fromDay')} locale={locale} value={typed('fromDay')} hint={t('highValue.dayHint')} error={errors.fromDay} />
        <Line id="tenge" label={t('highValue.tenge')} locale={locale} value={typed('tenge')} error={errors.tenge} inputMode="decimal" />
        <Line id="sourceUrl" label={t('highValue.sourceUrl')} locale={locale} value={typed('sourceUrl')} error={errors.sourceUrl} inputMode="url" />
        <p><button className="btn s">{t('highValue.enter')}</button></p>
      </form>
    </>
  )
}
