import { LocalizedText } from '@/components/public/localized-text'
import type { Rates } from '@/lib/exchange/rate'
import { ShortlistToggle } from '@/components/public/shortlist-toggle'
import { type Locale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { ProjectRow as Row } from '@/lib/projects/record'
import { Amount, Jobs } from './amount'
import { Place } from './place'
import { SectorPlate } from './sector-plate'
import { Stage } from './stage'

/** One project in the catalogue. The whole row opens it; links to sources lie above. */
export function ProjectRow({ project, locale, show, rates }: { project: Row; locale: Locale; show?: string; rates?: Rates }) {
  const t = translator(locale)
  return (
    <article className="row">
      <SectorPlate sectorId={project.sectorId} />
      <div className="tx">
        <h3>
          <a href={paths.project(locale, project.slug)}>
            <LocalizedText text={project.name} locale={locale} />
          </a>
        </h3>
        <p className="d">
          <LocalizedText text={project.summary} locale={locale} />
        </p>
        <p className="m">
          <Stage stage={project.stage} locale={locale} />
          <Place site={project.site} districts={project.districts} locale={locale} />
          {project.sample && <span className="tag smp">{t('common.sample')}</span>}
          <ShortlistToggle item={{ project: project.slug }} name={textIn(project.name, locale)?.text ?? project.slug} locale={locale} />
        </p>
      </div>
      <div className="n inv">
        <span className="vh">{t('projects.columns.amount')}: </span>
        <Amount slug={project.slug} figures={project.figures} locale={locale} show={show} rates={rates} />
      </div>
      <div className="n">
        <span className="vh">{t('projects.columns.jobs')}: </span>
        <Jobs figures={project.figures} locale={locale} />
      </div>
    </article>
  )
}
