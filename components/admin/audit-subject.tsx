import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { subjectLabel } from './events'

/** Where a record of the audit can be looked at; undefined for one without a page of its own. */
const places: Record<string, (locale: Locale, id: string) => string> = { project: paths.adminProject, plot: paths.adminPlot, source: paths.source, case: paths.deskCase }

/** What an entry is about: kind and id, a link where there is a page. */
export const AuditSubject = ({ type, id, locale }: { type: string; id: string; locale: Locale }) => (
  <>
    {subjectLabel(type, locale)}: {places[type] ? <a className="break-all" href={places[type](locale, id)}>{id}</a> : <span className="break-all">{id}</span>}
  </>
)
