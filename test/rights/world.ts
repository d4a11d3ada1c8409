import { and, asc, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { listThresholds } from '@/db/queries/high-value'
import { findTableDraft } from '@/db/queries/routing'
import { audit, buildClassMonths, calendarYears, companies, documents, agreements, eoiColleagues, eois, eoiUnits, eoiWatchers, events, exchangeRates, figures, incentives, meetings, meetingSlots, organisationMatches, organisations, outbox, plots, projects, regionBoundaries, routingRules, routingVersions, savedFilters, sessions, sources, translationRequests, unitMembers, units, users } from '@/db/schema'
import type { Role, SignedIn } from '@/lib/auth/roles'
import { documentLimit } from '@/lib/documents/limits'
import { holdChoice } from '@/lib/plots/hold'
import { importBoundaries } from '@/server/boundaries'
import { inviteColleague, joinCases } from '@/server/eois/colleagues'
import { keepDocuments, keepDraftDocuments } from '@/server/documents/keep'
import { saveDraft } from '@/server/eois/draft'
import { writeAsInvestor } from '@/server/eois/investor'
import { addReply } from '@/server/canned-replies'
import { pickSlot } from '@/server/eois/meetings/investor'
import { holdMeeting, offerMeeting } from '@/server/eois/meetings/officer'
import { declineCase, noteOnCase, proposeToInvestor, referCase, replyToInvestor, takeCase } from '@/server/eois/officer'
import { submitEoi } from '@/server/eois/submit'
import { holdPlot } from '@/server/plots/hold'
import { createPlot } from '@/server/plots/edit'
import { recordRate } from '@/server/rates'
import { actorOf } from '@/server/session'
import { createSignInLink } from '@/server/sign-in-links'
import { keepOnAccount } from '@/server/shortlist'
import { goodAnswers } from '../cases'
import { pdf, received } from '../documents'
import type { RoleName } from './matrix'

/** Words that stand in rows of one kind only, so that an answer that holds one has read such a row. */
export const marks = {
  caseA: 'zq7-case-a', noteA: 'zq7-note-a', caseB: 'zq7-case-b', noteB: 'zq7-note-b', caseC: 'zq7-case-c', noteC: 'zq7-note-c', sharer: 'zq7-sharer', draft: 'zq7-draft', officer: 'zq7-officer', investor: 'zq7-investor', stranger: 'zq7-stranger', admin: 'zq7-admin',
} as const
type Mark = keyof typeof marks

const inside: Mark[] = ['caseA', 'noteA', 'officer', 'investor']
/** The words that each role may ever see. */
export const mayRead: Record<RoleName, readonly Mark[]> = {
  anyone: [], gone: [], editor: ['officer'], investor: ['caseA', 'investor', 'caseC', 'sharer'], officer: inside, head: inside, held: inside, watcher: inside,
  other: ['caseB', 'noteB', 'caseC', 'noteC', 'officer', 'investor', 'stranger', 'sharer'], admin: Object.keys(marks) as Mark[],
}

type Person = Exclude<RoleName, 'anyone'> | 'stranger' | 'sharer'
export const caseStates = ['submitted', 'in_review', 'holding', 'watched', 'proposal', 'meeting', 'booked', 'met', 'held', 'declined'] as const
/** A state of a case, or `holding`: in review, with a plot kept for it; `watched`: in review, and everybody follows it; new, with a `meeting` that is
 * offered, `booked`, `met` a while ago, or `held` with minutes. */
/** The states in which cases are shared with colleagues here. */
const sharedStates: readonly CaseState[] = ['proposal', 'meeting', 'booked']
export type CaseState = (typeof caseStates)[number]
/** Case A is the investor's, case B a stranger's; to C a stranger has invited the investor to read, to D also to write. */
type Side = 'A' | 'B' | 'C' | 'D'

/** Ids for the brackets of a path, by their name. */
type Params = Record<string, string>

/**
 * The people, cases and other rows that the matrix is tried on, made by the commands that people use, in the database of the portal. Case A
 * names a plot of the zone, so the zone's management gets it, refers it to the department of industry and goes on
 * reading; the akimats of the zone's districts watch. Case B goes to the department of agriculture.
 */
export async function makeWorld() {
  const insert = async (role: Role, email: string, name: string, unitIds: string[] = [], head = false): Promise<SignedIn> => {
    const [user] = await db().insert(users).values({ role, email, name }).returning()
    if (unitIds.length > 0) await db().insert(unitMembers).values(unitIds.map((unitId) => ({ userId: user!.id, unitId, head })))
    return (await actorOf(user!.id))!
  }
  const officer = (name: string, unitId: string, head = false) => insert('officer', `${name}@akimat.test`, `${marks.officer} ${name}`, [unitId], head)
  const people: Record<Person, SignedIn> = {
    investor: await insert('investor', `${marks.investor}@people.test`, marks.investor),
    stranger: await insert('investor', `${marks.stranger}@people.test`, marks.stranger),
    officer: await officer('officer', 'dept-industry'),
    head: await officer('head', 'dept-industry', true),
    held: await officer('held', 'sez-turan-management'),
    watcher: await officer('watcher', 'akimat-kentau'),
    other: await officer('other', 'dept-agriculture'),
    editor: await insert('editor', 'editor@akimat.test', 'An editor'),
    admin: await insert('admin', 'admin@akimat.test', marks.admin),
    sharer: await insert('investor', `${marks.sharer}@people.test`, marks.sharer),
    gone: await officer('gone', 'dept-industry'),
  }
  const now = new Date()
  /** A free plot of the zone. */
  const newPlot = async (code: string) => {
    const id = await createPlot(people.editor, { siteId: 'sez-turan', code, kind: 'plot' }, now)
    await db().update(plots).set({ status: 'free' }).where(eq(plots.id, id))
  }
  for (const code of ['T-1', 'T-2']) await newPlot(code)

  const nothing = '00000000-0000-4000-8000-000000000000'
  /** The meeting of a case, and a time that was offered for it. */
  const meetingOf = async (reference: string) => {
    const [row] = await db().select({ id: meetings.id, slot: meetingSlots.id }).from(meetings).innerJoin(eois, eq(eois.id, meetings.eoiId)).innerJoin(meetingSlots, eq(meetingSlots.meetingId, meetings.id)).where(eq(eois.reference, reference))
    return row ?? { id: nothing, slot: nothing }
  }
  let made = 0
  /** Plots that are kept, by the case they are kept for. */
  const keptPlots: Record<string, string> = {}
  /** A new case of a side in a state. */
  const newCase = async (side: Side, state: CaseState): Promise<string> => {
    const [owner, holder, mark, noteMark] = side === 'A' ? [people.investor, people.officer, marks.caseA, marks.noteA] : side === 'B' ? [people.stranger, people.other, marks.caseB, marks.noteB] : [people.sharer, people.other, marks.caseC, marks.noteC]
    const answers = { ...goodAnswers, sector: side === 'A' ? '' : 'crops', company: `${mark} ${++made}`, contact: mark, message: `${mark} message` }
    const plot = side === 'A' && state === 'holding' ? `H-${made}` : 'T-1'
    if (plot !== 'T-1') await newPlot(plot)
    const { id } = await saveDraft(owner, { answers, listings: side === 'A' ? [{ site: 'sez-turan', plot }] : [], locale: 'en' }, now)
    const sent = await submitEoi(owner, id, now)
    if (!('reference' in sent)) throw new Error(`The case was refused: ${JSON.stringify(sent)}`)
    const seen = { reference: sent.reference }
    await inviteColleague(owner, sent.reference, { email: `${mark}@people.test`, right: 'read', everywhere: false, locale: 'en' }, now)
    if (side === 'C' || side === 'D') await inviteColleague(owner, sent.reference, { email: people.investor.email, right: side === 'C' ? 'read' : 'write', everywhere: false, locale: 'en' }, now)
    if (side === 'A') await referCase(people.held, seen, { unitId: 'dept-industry', reason: `${mark} referral` }, now)
    await noteOnCase(holder, seen, `${noteMark} note`, now)
    await writeAsInvestor(owner, sent.reference, { message: `${mark} again`, locale: 'en' }, now)
    if (state === 'in_review' || state === 'holding' || state === 'watched') await takeCase(holder, seen, now)
    if (plot !== 'T-1') {
      keptPlots[sent.reference] = `sez-turan/${plot}`
      await holdPlot(holder, seen, { plotId: `sez-turan/${plot}`, until: holdChoice(now).usual, needs: {} }, now)
    }
    if (state === 'watched') await db().insert(eoiWatchers).select(db().select({ eoiId: eois.id, userId: users.id, since: sql`now()`.as('since') }).from(eois).innerJoin(users, sql`true`).where(eq(eois.reference, sent.reference)))
    if (state === 'proposal') {
      await takeCase(holder, seen, now)
      await replyToInvestor(holder, seen, { message: `${mark} reply`, substantive: false, locale: 'en' }, now)
      await proposeToInvestor(holder, seen, { message: `${mark} proposal`, locale: 'en' }, now)
    }
    if (state === 'meeting' || state === 'booked' || state === 'met' || state === 'held') {
      const slots = [1, 2].map((day) => new Date(now.getTime() + day * 86_400_000))
      await offerMeeting(holder, seen, { subject: `${mark} meeting`, kind: 'phone', place: mark, minutes: 30, interpreter: null, slots }, true, now)
      const found = await meetingOf(sent.reference)
      if (state !== 'meeting') await pickSlot(owner, { reference: sent.reference, meetingId: found.id }, found.slot, now)
      if (state === 'met' || state === 'held') await db().update(meetings).set({ startsAt: new Date(now.getTime() - 3_600_000) }).where(eq(meetings.id, found.id))
      if (state === 'held') await holdMeeting(holder, seen, { meetingId: found.id, text: `${noteMark} minutes`, decisions: [{ text: mark, side: 'unit', owner: null, dueOn: null }], shown: false }, now)
    }
    if (state === 'declined') await declineCase(holder, seen, { reason: `${mark} reason`, locale: 'en' }, now)
    await joinCases(people.investor)
    return sent.reference
  }
  /** The colleague who was invited to a case and never came. */
  const guestOf = async (reference: string) => {
    const [row] = await db().select({ id: eoiColleagues.id }).from(eoiColleagues).innerJoin(eois, eq(eois.id, eoiColleagues.eoiId)).where(and(eq(eois.reference, reference), isNull(eoiColleagues.userId)))
    return row?.id ?? nothing
  }
  const cases = {} as Record<Side, Record<CaseState, string>>
  for (const side of ['A', 'B', 'C', 'D'] as const) {
    cases[side] = {} as Record<CaseState, string>
    for (const state of side === 'C' || side === 'D' ? sharedStates : caseStates) cases[side][state] = await newCase(side, state)
  }
  const watching = await db().select().from(eoiUnits).innerJoin(eois, eq(eois.id, eoiUnits.eoiId)).where(and(eq(eois.reference, cases.A.in_review), eq(eoiUnits.unitId, 'akimat-kentau')))
  if (watching[0]?.eoi_units.relation !== 'watching') throw new Error('Nobody watches case A: the districts of the zone have changed.')

  const draftOf = async (person: SignedIn, message: string) => (await saveDraft(person, { answers: { message }, listings: [], locale: 'en' }, now)).id
  // No digest is made while the table is tried, whatever the day.
  const day = sql`to_char(day, 'YYYY-MM-DD')`
  await db().execute(sql`insert into unit_digests (unit_id, kind, day, at) select units.id, kind, ${day}, now() from units, unnest(array['daily', 'weekly']) as kind, generate_series(now() - interval '8 days', now() + interval '2 days', interval '1 day') as day on conflict do nothing`)
  const strangersDraft = await draftOf(people.stranger, marks.draft)
  await keepOnAccount(people.stranger, [{ site: 'sez-turan', plot: 'T-1' }], now)
  const known = await db().select({ id: projects.id }).from(projects).orderBy(asc(projects.id))
  await keepOnAccount(people.investor, known.slice(0, 5).map(({ id }) => ({ project: id })), now)
  for (const day of ['2026-02-01', '2026-02-02', '2026-02-03']) await recordRate(people.editor, { currency: 'CNY', units: 1, kzt: '70', date: day, publisher: 'A bank', url: null }, now)
  await importBoundaries(people.admin, { geojson: outline, attribution: 'A survey' }, now)
  await db().update(outbox).set({ textBody: sql`${outbox.textBody} || ${` ${marks.admin}`}` })

  const unsent = new Map<string, string[]>()
  /** A file that the person has uploaded and not sent; the first of those that were not sent makes room. */
  const keptBy = async (person: SignedIn, reference: string) => {
    const own = unsent.get(person.userId) ?? []
    const oldest = own.length >= documentLimit - 1 ? own.shift() : undefined
    if (oldest) await db().delete(documents).where(and(eq(documents.id, oldest), isNull(documents.messageId)))
    const { id } = (await keepDocuments(person, reference, [await received('plan.pdf', pdf(crypto.randomUUID()))], now)).documents[0]!
    unsent.set(person.userId, [...own, id])
    return id
  }
  const sentBy = async (person: SignedIn, reference: string) => {
    const id = await keptBy(person, reference)
    await writeAsInvestor(person, reference, { message: 'A plan', locale: 'en', documents: [id] }, now)
    return id
  }
  const keptWith = async (person: SignedIn, draft: string) => ({ draft, id: (await keepDraftDocuments(person, draft, [await received('plan.pdf', pdf())], now)).documents[0]!.id })
  const strangersUnsent = await keptWith(people.stranger, strangersDraft)
  const documentA = await sentBy(people.investor, cases.A.in_review)
  const documentB = await sentBy(people.stranger, cases.B.in_review)

  const first = async (table: { id: unknown }): Promise<string> => {
    const { rows } = (await db().execute(sql`select id from ${table} order by id limit 1`)) as unknown as { rows: { id: string }[] }
    return rows[0]!.id
  }
  /** Rows of which each try of a change takes the next. */
  const next = <T>(all: readonly T[]): (() => T) => {
    let index = 0
    return () => all[index++ % all.length]!
  }
  const shown = await db().select({ slug: figures.projectId, id: figures.id }).from(figures).where(and(isNull(figures.retiredAt), ne(figures.projectId, known[0]!.id))).orderBy(asc(figures.id))
  const rates = await db().select({ id: exchangeRates.id }).from(exchangeRates).where(eq(exchangeRates.currency, 'CNY')).orderBy(asc(exchangeRates.recordedAt))
  const nextAddress = next(['resent@people.test', 'left@people.test'])
  /** A mail that the portal has stopped trying to send. */
  const deadMail = async () => (await db().insert(outbox).values({ kind: 'reply', recipient: nextAddress(), subject: 'A mail', textBody: 'Text', htmlBody: 'Text', locale: 'en', dueAt: now, deadAt: now, deadReason: 'refused' }).returning())[0]!.id
  /** An account of nobody in particular, for what is done to accounts. */
  const somebody = async (changes: Partial<typeof users.$inferInsert> = {}) => (await db().insert(users).values({ email: `${crypto.randomUUID()}@people.test`, role: 'investor', ...changes }).returning())[0]!.id
  /** A session of somebody who has no line of their own. */
  const strangersSession = async () => (await db().insert(sessions).values({ sessionToken: crypto.randomUUID(), userId: people.stranger.userId, expires: new Date(now.getTime() + 3_600_000) }).returning())[0]!.id
  /** A search of the desk that somebody else has saved. */
  const strangersFilter = async () => (await db().insert(savedFilters).values({ userId: people.stranger.userId, name: crypto.randomUUID(), query: '', at: now }).returning())[0]!.id
  const linguist = await officer('linguist', 'dept-tourism')
  await db().update(users).set({ languages: ['zh', 'en'] }).where(inArray(users.id, [people.watcher.userId, linguist.userId]))
  /** A text that the officer asked the watcher to translate. */
  const askedTranslation = async () => {
    const { eoiId } = (await db().select({ eoiId: eois.id }).from(eois).where(eq(eois.reference, cases.A.in_review)))[0]!
    return (await db().insert(translationRequests).values({ eoiId, fromLocale: 'zh', toLocale: 'ru', source: marks.caseA, requestedBy: people.officer.userId, translatorId: people.watcher.userId, at: now, dueAt: now }).returning())[0]!.id
  }
  const nextFigure = next(shown)
  const nextRate = next(rates)
  const slug = known[0]!.id
  const one = (params: Params, missing: Params) => async (): Promise<Params[]> => [params, missing]
  const bySlug = async (table: { id: unknown }) => one({ slug: await first(table) }, { slug: 'there-is-none' })

  /** What each subject of the table is: the ids that stand in its path, in the order of a cell's answers. */
  const subjects: Record<string, () => Promise<Params[]>> = {
    '': async () => [{}],
    project: one({ slug }, { slug: 'there-is-none' }),
    'project-texts': one({ slug, part: 'texts' }, { slug: 'there-is-none', part: 'texts' }),
    figure: async () => [nextFigure(), { slug, id: nothing }],
    site: one({ slug: 'sez-turan' }, { slug: 'there-is-none' }),
    plot: one({ site: 'sez-turan', code: 'T-2' }, { site: 'sez-turan', code: 'X-9' }),
    'public-plot': one({ slug: 'sez-turan', code: 'T-1' }, { slug: 'sez-turan', code: 'X-9' }),
    company: await bySlug(companies), agreement: await bySlug(agreements), event: await bySlug(events), incentive: await bySlug(incentives), source: await bySlug(sources),
    format: one({ format: 'csv' }, { format: 'exe' }),
    type: one({ type: 'projects' }, { type: 'persons' }),
    record: one({ type: 'projects', slug }, { type: 'projects', slug: 'there-is-none' }),
    picture: one({ type: 'project', file: `${slug}.png` }, { type: 'project', file: 'there-is-none.png' }),
    auth: one({ '...nextauth': 'session' }, { '...nextauth': 'signin' }),
    rate: async () => [nextRate(), { id: nothing }],
    boundaries: one({ id: await first(regionBoundaries) }, { id: nothing }),
    mail: one({ id: await first(outbox) }, { id: nothing }),
    'dead-mail': async () => [{ id: await deadMail() }, { id: nothing }],
    'general-reply': one({ id: '00000000-0000-4000-8000-00000000c001' }, { id: nothing }),
    'units-reply': async () => [{ id: await addReply(people.admin, { title: { en: 'A reply' }, body: { en: 'Text' }, stage: null, unitId: 'dept-industry' }, now) }, { id: nothing }],
    translation: async () => [{ id: await askedTranslation() }, { id: nothing }],
    unit: one({ id: 'dept-tourism' }, { id: 'there-is-none' }),
    person: async () => [{ id: await somebody() }, { id: nothing }],
    'closed-person': async () => [{ id: await somebody({ deactivatedAt: now }) }, { id: nothing }],
    audit: one({ id: String(await first(audit)) }, { id: '999999999' }),
    rule: one({ id: await first(routingRules) }, { id: nothing }),
    proof: one({ kind: 'app' }, { kind: 'guess' }),
    'others-session': async () => [{ id: await strangersSession() }, { id: nothing }],
    'others-filter': async () => [{ id: await strangersFilter() }, { id: nothing }],
    document: async () => [{ ref: cases.A.in_review, id: documentA }, { ref: cases.B.in_review, id: documentB }, { ref: cases.A.in_review, id: nothing }],
    unsent: async () => [{ ref: cases.A.proposal, id: await keptBy(people.investor, cases.A.proposal) }, { ref: cases.B.proposal, id: await keptBy(people.stranger, cases.B.proposal) }, { ref: cases.A.proposal, id: nothing }],
    'officer-unsent': async () => [{ ref: cases.A.in_review, id: await keptBy(people.officer, cases.A.in_review) }, { ref: cases.B.in_review, id: await keptBy(people.other, cases.B.in_review) }, { ref: cases.A.in_review, id: nothing }],
    'draft-files': async () => [{ draft: await draftOf(people.investor, 'A draft with files') }, { draft: strangersDraft }],
    'draft-unsent': async () => {
      const draft = await draftOf(people.investor, 'A draft with a file')
      return [await keptWith(people.investor, draft), strangersUnsent, { draft, id: nothing }]
    },
    csv: async () => [{ format: 'csv' }],
  }

  const yearVersion = async (year: number) => (await db().select({ version: calendarYears.version }).from(calendarYears).where(eq(calendarYears.year, year)))[0]?.version ?? 0
  const newestTable = async () => (await db().select().from(routingVersions).orderBy(desc(routingVersions.version)).limit(1))[0]!
  let number = 100
  /** A day nobody was away on before. */
  const absentOn = (more = 1) => new Date(Date.UTC(2040, 0, (number += more))).toISOString().slice(0, 10)
  const firstSource = await first(sources)
  /** A company of each unit's own, of which the unit holds a case. */
  const otherCompanies = new Map<string, string>()
  const otherCompany = async ({ id, unitId }: typeof eois.$inferSelect): Promise<string> => {
    const [other] = await db().insert(organisations).values({ name: `Company ${++number}`, nameKey: `COMPANY ${number}`, country: 'CN' }).returning()
    const [sent] = await db().select({ id: eois.id }).from(eois).where(and(eq(eois.unitId, unitId!), ne(eois.id, id), ne(eois.state, 'draft'))).orderBy(asc(eois.id)).limit(1)
    await db().update(eois).set({ organisationId: other!.id }).where(eq(eois.id, sent!.id))
    return other!.id
  }
  /** What stands in braces in what a POST sends. */
  const given: Record<string, (params: Params, person: RoleName) => string | Promise<string>> = {
    n: () => String(++number),
    two: () => String((++number % 27) + 1).padStart(2, '0'),
    source: () => firstSource,
    unit: () => 'dept-tourism',
    plot: ({ ref = '' }) => keptPlots[ref] ?? 'sez-turan/T-1',
    /** A company that may be that of the case, and whose own case the unit may read as well. */
    match: async ({ ref = '' }) => {
      const [eoi] = await db().select().from(eois).where(eq(eois.reference, ref))
      if (!eoi?.organisationId) return nothing
      const otherId = otherCompanies.get(eoi.unitId!) ?? (await otherCompany(eoi))
      otherCompanies.set(eoi.unitId!, otherId)
      const again = { decision: null, decidedBy: null, decidedAt: null }
      return (await db().insert(organisationMatches).values({ organisationId: eoi.organisationId, otherId, reason: 'similar-name' })
        .onConflictDoUpdate({ target: [organisationMatches.organisationId, organisationMatches.otherId], set: again }).returning())[0]!.id
    },
    day: () => holdChoice(new Date()).usual,
    chosen: (_, person) => `${person === 'other' ? cases.B.in_review : cases.A.in_review}:1`,
    item: () => `project:${known[10 + (++number % 20)]!.id}`,
    kept: () => `project:${known[++number % 5]!.id}`,
    choice: () => ['steps', 'replies', 'meetings'][++number % 3]!,
    zone: () => ['Asia/Shanghai', 'Europe/Berlin', 'Asia/Tokyo'][++number % 3]!,
    meeting: async ({ ref = '' }) => (await meetingOf(ref)).id,
    slot: async ({ ref = '' }) => (await meetingOf(ref)).slot,
    time: () => new Date(Date.now() + ((++number % 27) + 2) * 86_400_000).toISOString().slice(0, 16),
    draft: ({ draft = '' }) => draft,
    version: async ({ slug: project, site, code, id: unit }) => {
      if (unit) return String((await db().select({ version: units.version }).from(units).where(eq(units.id, unit)))[0]?.version ?? 1)
      const [row] = site ? await db().select({ version: plots.version }).from(plots).where(eq(plots.id, `${site}/${code}`)) : await db().select({ version: projects.version }).from(projects).where(eq(projects.id, project ?? ''))
      return String(row?.version ?? 1)
    },
    months: async () => (await db().select().from(buildClassMonths)).map(({ id, months, version }) => `months-${id}=${(months + 1) % 120}&version-${id}=${version}`).join('&'),
    rates: () => `<rates><date>${String((++number % 27) + 1).padStart(2, '0')}.03.2026</date><item><title>USD</title><description>${number}</description><quant>1</quant></item></rates>`,
    outline: () => outline,
    newday: async () => {
      const day = new Date(Date.UTC(2031, 0, (++number % 300) + 1)).toISOString().slice(0, 10)
      return `year=2031&version=${await yearVersion(2031)}&was=&day=${day}&dayKind=holiday&looked=${encodeURIComponent(` ${day} holiday `)}`
    },
    newyear: async () => {
      const year = 2032 + (++number % 40)
      return `year=${year}&version=${await yearVersion(year)}`
    },
    absence: (_params, person) => `officer=${(people as Record<string, SignedIn>)[person === 'admin' ? 'officer' : person]?.userId ?? nothing}&fromDay=${absentOn()}&untilDay=${absentOn(0)}`,
    newmci: () => `fromDay=${new Date(Date.UTC(2040, 0, ++number)).toISOString().slice(0, 10)}`,
    threshold: async () => {
      const all = (await listThresholds(people.admin)).find(({ sectorId }) => sectorId === null)
      return `sector=all&version=${all?.version ?? 0}&minJobs=${++number}`
    },
    table: async () => {
      const [{ version }, draft] = [await newestTable(), await findTableDraft(people.admin)]
      return `version=${version}.${draft?.version ?? 0}`
    },
    switch: async () => {
      const [{ version, rules }, draft] = [await newestTable(), await findTableDraft(people.admin)]
      const [first] = draft?.rules ?? rules
      return `version=${version}.${draft?.version ?? 0}&id=${first!.id}&intent=${first!.on ? 'off' : 'on'}`
    },
    // A translator who is no role of the table, so that the roles' own languages may change.
    translator: () => linguist.userId,
    language: () => (++number % 2 ? 'zh' : 'en'),
    // The newest open case of the same side, in which another may go on.
    sibling: async ({ ref = '' }) => {
      const [row] = await db().select({ ownerId: eois.ownerId }).from(eois).where(eq(eois.reference, ref))
      const side = row?.ownerId === people.stranger.userId ? 'B' : 'A'
      return cases[side].watched
    },
    token: async () => new URL(await createSignInLink(db() as never, { email: people.stranger.email, locale: 'en', minutes: 10, now: new Date() })).searchParams.get('token')!,
  }

  return {
    people, cases, newCase, guestOf, meetingOf, subjects, given, draftOf, strangersDraft, nothing,
    deactivate: () => db().update(users).set({ deactivatedAt: new Date() }).where(eq(users.id, people.gone.userId)),
  }
}
export type World = Awaited<ReturnType<typeof makeWorld>>

const outline = JSON.stringify({ type: 'Polygon', coordinates: [[[67, 42], [69, 42], [69, 44], [67, 44], [67, 42]]] })
