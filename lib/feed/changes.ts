import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatMoney, formatNumber } from '@/lib/money'
import { type FigureKind, figureKinds, type Stage, stages } from '@/lib/projects/stages'

/** One thing that became different in what the portal lists. */
export type Change = {
  kind: 'project' | 'site' | 'plot' | 'agreement' | 'event'
  id: string
  name: Localized
  summary: Localized | null
  at: Date
  /** An edit of a record that was there already; absent when the record came. */
  edit?: { id: number; event: string; before: Record<string, unknown>; after: Record<string, unknown> }
}

type StatedFigure = { kind: FigureKind; value: string; unit: string }
const isFigure = (value: unknown): value is StatedFigure => typeof value === 'object' && value !== null && figureKinds.includes((value as StatedFigure).kind)
const isStage = (value: unknown): value is Stage => stages.includes(value as Stage)

const figureText = ({ kind, value, unit }: StatedFigure, locale: Locale): string => {
  const t = translator(locale)
  const number = kind === 'amount' ? formatMoney(value, unit, locale) : kind === 'area_ha' ? `${formatNumber(value, locale)} ${t('terms.hectares')}` : formatNumber(value, locale)
  return `${t(`terms.figure.${kind}`)}: ${number}`
}

/** What an edit changed, one sentence a thing, from fields that the page shows; other fields are not named. */
export function editInWords({ event, before, after }: NonNullable<Change['edit']>, locale: Locale): string[] {
  const t = translator(locale)
  const [former, next] = [before.figure, after.figure]
  if (event === 'figure.added' && isFigure(next)) return [t('takeAway.feed.added', { figure: figureText(next, locale) })]
  if (event === 'figure.replaced' && isFigure(former) && isFigure(next)) return [t('takeAway.feed.replaced', { before: figureText(former, locale), after: figureText(next, locale) })]
  if (event === 'figure.retired' && isFigure(former)) return [t('takeAway.feed.retired', { figure: figureText(former, locale) })]
  const stage = isStage(before.stage) && isStage(after.stage) ? t('takeAway.feed.stage', { before: t(`terms.stage.${before.stage}`), after: t(`terms.stage.${after.stage}`) }) : undefined
  return [stage ?? t('takeAway.feed.text')]
}
