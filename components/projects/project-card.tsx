import { LocalizedText } from '@/components/public/localized-text'
import type { Rates } from '@/lib/exchange/rate'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { ProjectRow } from '@/lib/projects/record'
import { Amount, Jobs } from './amount'
import { Place } from './place'
import { SectorPlate } from './sector-plate'
import { Stage } from './stage'

/** One project as a card: plate, stage, name, investment and jobs with their sources. The whole card opens it. */
export function ProjectCard({ project, locale, show, rates }: { project: ProjectRow; locale: Locale; show?: string; rates?: Rates }) {
  const t = translator(locale)
  return (
    <article className="card pc">
      <SectorPlate sectorId={project.sectorId} />
      <div className="bd">
        <Stage stage={project.stage} locale={locale} />
        <h3>
          <a href={paths.project(locale, project.slug)}>
            <LocalizedText text={project.name} locale={locale} />
          </a>
        </h3>
        <Place site={project.site} districts={project.districts} locale={locale} />
        <dl>
          <div>
            <dt>{t('projects.columns.amount')}</dt>
            <dd>
              <Amount slug={project.slug} figures={project.figures} locale={locale} show={show} rates={rates} />
            </dd>
          </div>
          <div>
            <dt>{t('projects.columns.jobs')}</dt>
            <dd>
              <Jobs figures={project.figures} locale={locale} />
            </dd>
          </div>
        </dl>
      </div>
    </article>
  )
}
