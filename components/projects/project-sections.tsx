import type { ReactNode } from 'react'
import { Evidence } from '@/components/public/evidence'
import { LocalizedText } from '@/components/public/localized-text'
import { formatDate } from '@/lib/dates'
import type { Rates } from '@/lib/exchange/rate'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { Outline } from '@/lib/map/outline'
import { paths } from '@/lib/paths'
import type { DatedEvent, Figure, Named, NamedPartner, ProjectRow, SourcedText } from '@/lib/projects/record'
import { type AgedProject, ProjectAges } from './project-ages'
import { Partners } from './partners'
import { ProjectPlace } from './project-place'
import { Place } from './place'
import { Stage } from './stage'
import { StatedAmounts } from './stated-amounts'
import { Contradictions, Statements } from './statements'
import { Timeline } from './timeline'

type Located = { latitude: number | null; longitude: number | null }
export type SectionedProject = AgedProject & {
  figures: Figure[]
  statements: SourcedText[]
  contradictions: Localized[]
  partners: NamedPartner[]
  site: (Named & Located & { locationNote: Localized | null }) | null
  districts: (Named & Located & { seat: Localized })[]
  location: Localized | null
  history: DatedEvent[]
  agreements: { id: string; title: Localized; date: string | null }[]
  events: { id: string; name: Localized; date: string | null }[]
  related: ProjectRow[]
}

export const sections = ['statements', 'amounts', 'partners', 'place', 'timeline', 'documents', 'incentives', 'related', 'ages', 'sources'] as const
export type Section = (typeof sections)[number]

/** Sections that this project's page has, in their order: empty ones are left out unless that they are empty is news. */
export const sectionsOf = (project: SectionedProject): Section[] =>
  sections.filter((section) => {
    if (section === 'statements') return project.statements.length + project.contradictions.length > 0
    if (section === 'amounts') return project.figures.some(({ kind }) => kind === 'amount')
    if (section === 'documents') return project.agreements.length + project.events.length > 0
    if (section === 'related') return project.related.length > 0
    return true
  })

/** The blocks of a project's page below its description. */
export function ProjectSections({ project, sections, outline, today, locale, show, rates }: { project: SectionedProject; sections: Section[]; outline?: Outline; today: string; locale: Locale; show?: string; rates?: Rates }) {
  const t = translator(locale)
  const content: Record<Section, () => ReactNode> = {
    statements: () => (
      <>
        <Statements statements={project.statements} sources={project.sources} locale={locale} />
        <Contradictions texts={project.contradictions} locale={locale} />
      </>
    ),
    amounts: () => <StatedAmounts figures={project.figures} locale={locale} show={show} rates={rates} />,
    partners: () => <Partners partners={project.partners} locale={locale} />,
    place: () => <ProjectPlace site={project.site} districts={project.districts} location={project.location} outline={outline} locale={locale} />,
    timeline: () => <Timeline history={project.history} sources={project.sources} locale={locale} />,
    documents: () => (
      <ul className="lnk">
        {[
          ...project.agreements.map(({ id, title, date }) => ({ href: paths.agreement(locale, id), text: title, date })),
          ...project.events.map(({ id, name, date }) => ({ href: paths.event(locale, id), text: name, date })),
        ].map(({ href, text, date }) => (
          <li key={href}>
            <a href={href}>
              <LocalizedText text={text} locale={locale} />
            </a>
            <span className="muted small">{date ? formatDate(date, locale) : t('common.undated')}</span>
          </li>
        ))}
      </ul>
    ),
    incentives: () => (
      <p className="prose">
        {t('projects.page.incentives')} <a href={paths.incentives(locale)}>{t('projects.page.allIncentives')}</a>
      </p>
    ),
    related: () => (
      <ul className="lnk">
        {project.related.map((other) => (
          <li key={other.slug}>
            <a href={paths.project(locale, other.slug)}>
              <LocalizedText text={other.name} locale={locale} />
            </a>
            <span className="m">
              <Stage stage={other.stage} locale={locale} />
              <Place site={other.site} districts={other.districts} locale={locale} />
            </span>
          </li>
        ))}
      </ul>
    ),
    ages: () => <ProjectAges project={project} today={today} locale={locale} />,
    sources: () => (
      <ul className="lnk">
        {[...project.sources.values()].map((source) => (
          <li key={source.id}>
            <Evidence source={source} locale={locale} />
          </li>
        ))}
      </ul>
    ),
  }
  return sections.map((section) => (
    <section key={section} className="blk" id={section}>
      <h2>{t(`projects.page.sections.${section}`)}</h2>
      {content[section]()}
    </section>
  ))
}
