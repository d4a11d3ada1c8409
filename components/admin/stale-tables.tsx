import type { ReactNode } from 'react'
import { AgeWords } from '@/components/public/age-words'
import { Evidence } from '@/components/public/evidence'
import { LocalizedText } from '@/components/public/localized-text'
import { DataTable } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import { formatDate } from '@/lib/dates'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { figureInWords } from '@/lib/projects/figure-words'
import type { FigureKind, Stage } from '@/lib/projects/stages'
import type { SourceRef } from '@/lib/sources/evidence'
import { ageOf, type FactKind } from '@/lib/trust/age'

type Fact = { id: string; slug: string; code: string; name: Localized; what: ReactNode; kind: FactKind; verify: boolean; asOf: string | null; confirmedOn: string | null; source: SourceRef | null; confirm: string; change: string }
export type StaleFigure = { id: string; slug: string; code: string; name: Localized; kind: FigureKind; value: string; unit: string; verify: boolean; asOf: string | null; confirmedOn: string | null; source: SourceRef }
export type StaleStage = { id: string; code: string; name: Localized; stage: Stage; asOf: string | null; confirmedOn: string | null; source: SourceRef | null }

/** Figures past their date, each with its source to read again, to confirm or to change. */
export function StaleFigures({ rows, today, locale }: { rows: readonly StaleFigure[]; today: string; locale: Locale }) {
  const t = translator(locale)
  return (
    <StaleFacts
      caption={t('stale.figures')}
      facts={rows.map((row) => ({
        ...row, kind: 'figure', confirm: paths.changeFigure(locale, row.slug, row.id, 'confirm'), change: paths.figure(locale, row.slug, row.id),
        what: <>{t(`admin.figure.kinds.${row.kind}`)}: <b className="num nw">{figureInWords(row, locale)}</b></>,
      }))}
      today={today}
      locale={locale}
    />
  )
}

/** Stages past their date, alike. */
export function StaleStages({ rows, today, locale }: { rows: readonly StaleStage[]; today: string; locale: Locale }) {
  const t = translator(locale)
  return (
    <StaleFacts
      caption={t('stale.stages')}
      facts={rows.map((row) => ({ ...row, id: `stage-${row.id}`, slug: row.id, kind: 'stage', verify: false, what: t(`terms.stage.${row.stage}`), confirm: paths.confirmStage(locale, row.id), change: paths.adminProjectPart(locale, row.id, 'facts') }))}
      today={today}
      locale={locale}
    />
  )
}

function StaleFacts({ caption, facts, today, locale }: { caption: string; facts: readonly Fact[]; today: string; locale: Locale }) {
  const t = translator(locale)
  return (
    <DataTable
      caption={caption}
      rows={facts}
      columns={[
        {
          label: t('stale.project'),
          cell: ({ slug, code, name }: Fact) => (
            <>
              <a href={paths.adminProject(locale, slug)}><LocalizedText text={name} locale={locale} /></a>
              <span className="block small muted">{code}</span>
            </>
          ),
        },
        { label: t('stale.what'), cell: ({ what }) => what },
        {
          label: t('stale.source'),
          cell: ({ source, asOf, confirmedOn }) => (
            <>
              {source ? <Evidence source={{ ...source, date: asOf }} locale={locale} /> : asOf ? formatDate(asOf, locale) : t('common.undated')}
              {confirmedOn && <span className="block small muted">{t('trust.confirmed', { date: formatDate(confirmedOn, locale) })}</span>}
            </>
          ),
        },
        { label: t('stale.why'), cell: ({ kind, verify, asOf, confirmedOn }) => <span className="small">{verify ? t('stale.unattributed') : <AgeWords kind={kind} age={ageOf(kind, { asOf, confirmedOn }, today)} locale={locale} />}</span> },
        {
          label: t('stale.do'),
          cell: ({ kind, code, confirm, change }) => (
            <form method="post" action={confirm} className="flex flex-wrap gap-2">
              <input type="hidden" name="from" value="stale" />
              <button className="btn s quiet">
                <Icon name="check" />
                {t(kind === 'stage' ? 'stale.confirmStage' : 'admin.figure.confirm')}
                <span className="vh">: {code}</span>
              </button>
              <a className="btn s sec" href={change}>
                {t('stale.change')}
                <span className="vh">: {code}</span>
              </a>
            </form>
          ),
        },
      ]}
    />
  )
}
