import '@/styles/routes/project.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { InterestCard } from '@/components/projects/interest-card'
import { KeyFacts } from '@/components/projects/key-facts'
import { ProjectAbout } from '@/components/projects/project-about'
import { ProjectSections, sectionsOf } from '@/components/projects/project-sections'
import { SectorPlate } from '@/components/projects/sector-plate'
import { StageSteps } from '@/components/projects/stage-steps'
import { Breadcrumb } from '@/components/public/breadcrumb'
import { CurrencySwitch } from '@/components/public/currency-switch'
import { PrintHead } from '@/components/public/print-head'
import { JsonLd } from '@/components/public/json-ld'
import { OlderTranslation } from '@/components/public/older-translation'
import { TranslationNote } from '@/components/public/translation-note'
import { findOutline } from '@/db/queries/map'
import { findProject } from '@/db/queries/project-page'
import { latestRates } from '@/db/queries/rates'
import { anyone } from '@/lib/auth/roles'
import { formatDate, formatDay, turkistanDay } from '@/lib/dates'
import { readShow } from '@/lib/exchange/rate'
import { isLocale, languageTag, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'
import { projectThing } from '@/lib/found/structured-data'
import { translatedIn } from '@/lib/translated'

type Props = PageProps<'/[locale]/projects/[slug]'>

const textFields = ['name', 'summary', 'location', 'notes'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const project = await findProject(anyone, slug)
  if (!project) notFound()
  return pageMetadata({ locale, path: (other) => paths.project(other, slug), title: textIn(project.name, locale)?.text ?? project.code, description: textIn(project.summary, locale)?.text, translated: translatedIn(project.name, project.summary), picture: paths.picture(locale, 'project', slug) })
}

export default async function ProjectPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const today = turkistanDay(new Date())
  const [project, rates, outline] = await Promise.all([findProject(anyone, slug), latestRates(anyone, today), findOutline(anyone)])
  if (!project) notFound()
  const show = readShow((await searchParams).show)
  const t = translator(locale)
  const name = textIn(project.name, locale)
  const summary = textIn(project.summary, locale)
  const sector = textIn(project.sector.name, locale)?.text ?? project.sectorId
  const otherLanguage = (text: typeof name) => (text && text.lang !== locale ? languageTag[text.lang] : undefined)
  const sections = sectionsOf(project)
  return (
    <>
      <JsonLd of={projectThing(project, locale)} />
      <PrintHead title={t('projects.page.sheet', { code: project.code })} path={paths.project(locale, slug)} today={today} locale={locale} />
      <Breadcrumb locale={locale} trail={[{ href: paths.projects(locale), label: t('common.nav.projects') }, { href: paths.projects(locale, { sector: project.sectorId }), label: sector }]} here={project.code} />
      <div className="wrap sheet">
        <div className="ph">
          <div>
            <SectorPlate sectorId={project.sectorId} />
            <h1 lang={otherLanguage(name)}>{name?.text ?? project.code}</h1>
            <p className="lead" lang={otherLanguage(summary)}>{summary?.text}</p>
            <p className="meta">
              {project.sample && <span className="tag smp">{t('common.sample')}</span>}
              <span>{sector}</span>
              <span>{t('projects.page.code', { code: project.code })}</span>
              {project.stageAsOf && <span>{t('common.asOf', { date: formatDate(project.stageAsOf, locale) })}</span>}
              <span>{t('trust.updated', { date: formatDay(project.updatedAt, locale) })}</span>
            </p>
            <TranslationNote of={[project.name, project.summary]} locale={locale} />
            <OlderTranslation texts={textFields.map((field) => ({ text: project[field], changes: project.textsChanged[field] }))} href={(other) => paths.project(other, slug)} locale={locale} />
            <StageSteps stage={project.stage} locale={locale} />
          </div>
          <InterestCard slug={slug} name={project.name} locale={locale} />
        </div>
        <section className="kf" aria-label={t('projects.page.keyFigures')}>
          <KeyFacts figures={project.figures} site={project.site} districts={project.districts} today={today} locale={locale} show={show} rates={rates} />
          {project.contradictions.length > 0 && <p className="mt-2"><a href="#disagree">{t('trust.disagree')}</a></p>}
          {project.figures.some(({ kind }) => kind === 'amount') && <CurrencySwitch locale={locale} show={show} rates={rates} href={(currency) => paths.project(locale, slug, { show: currency })} />}
        </section>
        <div className="pcols">
          <div className="body">
            <section className="blk" id="about">
              <h2>{t('projects.page.sections.about')}</h2>
              <ProjectAbout project={project} locale={locale} />
            </section>
            <ProjectSections project={project} sections={sections} outline={outline} today={today} locale={locale} show={show} rates={rates} />
          </div>
          <aside>
            <nav className="toc" aria-label={t('projects.page.onThisPage')}>
              <h2>{t('projects.page.onThisPage')}</h2>
              <ul>
                {(['about', ...sections] as const).map((section) => (
                  <li key={section}>
                    <a href={`#${section}`}>{t(`projects.page.sections.${section}`)}</a>
                  </li>
                ))}
              </ul>
              <a className="btn full mt-4" href={paths.newEoi(locale, { project: slug })}>{t('common.expressInterest')}</a>
            </nav>
          </aside>
        </div>
      </div>
      <p className="mcta">
        <a className="btn" href={paths.newEoi(locale, { project: slug })}>{t('common.expressInterest')}</a>
      </p>
    </>
  )
}
