import { Amount } from '@/components/projects/amount'
import { Stage } from '@/components/projects/stage'
import { LocalizedText } from '@/components/public/localized-text'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { ProjectRow } from '@/lib/projects/record'

/** Projects beside the map, each in two lines: name and amount, stage. */
export const ProjectLines = ({ rows, locale }: { rows: readonly ProjectRow[]; locale: Locale }) => (
  <ul>
    {rows.map((project) => (
      <li key={project.slug} className="pi">
        <a href={paths.project(locale, project.slug)}>
          <LocalizedText text={project.name} locale={locale} />
        </a>
        <p className="ar">
          <Amount slug={project.slug} figures={project.figures} locale={locale} />
        </p>
        <p>
          <Stage stage={project.stage} locale={locale} />
          {project.sample && <span className="tag smp ml-2">{translator(locale)('common.sample')}</span>}
        </p>
      </li>
    ))}
  </ul>
)
