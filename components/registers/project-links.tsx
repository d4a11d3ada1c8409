import { Stage } from '@/components/projects/stage'
import { LocalizedText } from '@/components/public/localized-text'
import type { Locale, Localized } from '@/lib/locales'
import { paths } from '@/lib/paths'
import type { Stage as StageId } from '@/lib/projects/stages'

/** Projects with how far each has come, and what else is to be said of one. */
export const ProjectLinks = ({ projects, locale }: { projects: readonly { id: string; name: Localized; stage: StageId; note?: Localized }[]; locale: Locale }) => (
  <ul className="res">
    {projects.map(({ id, name, stage, note }) => (
      <li key={id}>
        <h3>
          <a href={paths.project(locale, id)}>
            <LocalizedText text={name} locale={locale} />
          </a>
        </h3>
        <p>
          <Stage stage={stage} locale={locale} />
        </p>
        {note && (
          <p className="small">
            <LocalizedText text={note} locale={locale} />
          </p>
        )}
      </li>
    ))}
  </ul>
)
