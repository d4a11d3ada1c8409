import { type AgedFact, type EarlierValue, EarlierValues, FactAges } from '@/components/public/fact-ages'
import { LocalizedText } from '@/components/public/localized-text'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatMoney, formatNumber } from '@/lib/money'
import type { Sources } from '@/lib/projects/record'
import type { Stage } from '@/lib/projects/stages'
import { ageOf } from '@/lib/trust/age'
import { figureLines, type KeptFigure } from '@/lib/trust/history'

export type AgedProject = { stage: Stage; stageAsOf: string | null; stageSourceId: string | null; stageConfirmedOn: string | null; kept: KeptFigure[]; sources: Sources }

/** The stage and every figure of a project: how old, by which source, and what it was before. */
export function ProjectAges({ project, today, locale }: { project: AgedProject; today: string; locale: Locale }) {
  const t = translator(locale)
  const { lines, removed } = figureLines(project.kept)
  const value = ({ kind, value: stated, unit }: KeptFigure) => <b className="num nw">{kind === 'amount' ? formatMoney(stated, unit, locale) : kind === 'area_ha' ? `${formatNumber(stated, locale)}\u00a0${t('terms.hectares')}` : formatNumber(stated, locale)}</b>
  const label = ({ kind, note }: KeptFigure) => (
    <>
      <span className="inline-block first-letter:uppercase">{t(`terms.figure.${kind}`)}</span>
      {note && <small className="block"><LocalizedText text={note} locale={locale} /></small>}
    </>
  )
  const earlier = (figure: KeptFigure): EarlierValue => ({ ...figure, value: value(figure) })
  const stage = { asOf: project.stageAsOf, confirmedOn: project.stageConfirmedOn }
  const facts: AgedFact[] = [
    { id: 'age-stage', kind: 'stage', label: t('projects.page.stage'), value: t(`terms.stage.${project.stage}`), source: project.stageSourceId ? project.sources.get(project.stageSourceId) : undefined, ...stage, age: ageOf('stage', stage, today) },
    ...lines.map(({ figure, earlier: before, differs }): AgedFact => ({
      id: `age-${figure.id}`, kind: 'figure', label: label(figure), value: value(figure), source: figure.source, asOf: figure.asOf, confirmedOn: figure.confirmedOn, age: ageOf('figure', figure, today), differs, earlier: before.map(earlier),
    })),
  ]
  return (
    <>
      <FactAges facts={facts} locale={locale} />
      {removed.length > 0 && (
        <>
          <h3 className="mt-4">{t('trust.removed')}</h3>
          <EarlierValues values={removed.map((figure) => ({ ...earlier(figure), value: <>{label(figure)} {value(figure)}</> }))} locale={locale} />
        </>
      )}
    </>
  )
}
