import { countedStages, countProgress } from '@/lib/agreements/progress'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { Stage } from '@/lib/projects/stages'

/** Of the projects named in documents, how many stand at each stage or further. */
export function AgreementProgress({ agreements, locale }: { agreements: readonly { projects: readonly { id: string; stage: Stage }[] }[]; locale: Locale }) {
  const t = translator(locale)
  const { total, before, reached } = countProgress(agreements)
  const unnamed = agreements.filter(({ projects }) => projects.length === 0).length
  const steps = [...countedStages.map((stage) => ({ stage, count: reached[stage] })), { stage: 'before' as const, count: before }]
  return (
    <section className="pb-6" aria-labelledby="progress">
      <h2 id="progress" className="mb-4">{t('registers.agreements.reached', { count: total })}</h2>
      <ol className="fn">
        {steps.map(({ stage, count }) => (
          <li key={stage}>
            <b>{t(`registers.agreements.step.${stage}`)}</b>
            <span className="bk" aria-hidden="true">
              {Array.from({ length: total }, (_, index) => (
                <i key={index} className={index < count ? 'on' : undefined} />
              ))}
            </span>
            <span className="v">{t('registers.agreements.ofTotal', { count, total })}</span>
          </li>
        ))}
      </ol>
      {unnamed > 0 && <p className="small muted mt-3">{t('registers.agreements.unnamed', { count: unnamed })}</p>}
    </section>
  )
}
