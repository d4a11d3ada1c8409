import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { type Stage, stages } from '@/lib/projects/stages'

/** All six stages with the present one marked; upright on phones. */
export function StageSteps({ stage, locale }: { stage: Stage; locale: Locale }) {
  const t = translator(locale)
  const now = stages.indexOf(stage)
  return (
    <ol className="step" aria-label={t('projects.page.stageOf', { number: now + 1, total: stages.length, stage: t(`terms.stage.${stage}`) })}>
      {stages.map((step, index) => (
        <li key={step} className={index < now ? 'done' : index === now ? 'now' : undefined} aria-current={index === now ? 'step' : undefined}>
          {t(`terms.stage.${step}`)}
        </li>
      ))}
    </ol>
  )
}
