import { asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { db, type Db, setDb, type Tx } from '@/db/client'
import { readCalendar } from '@/db/queries/eois'
import { catalogue, eois, meetings, meetingSlots, outbox, users } from '@/db/schema'
import { makeUser } from '@/db/seed/factories'
import { sampleEois, type SampleStep } from '@/db/seed/sample-eois'
import { samplePeople, type SamplePerson } from '@/db/seed/sample-people'
import { loadSamplePlots } from '@/db/seed/sample-plots'
import type { SignedIn } from '@/lib/auth/roles'
import { turkistanDay } from '@/lib/dates'
import { type Calendar, dueAfterWorkingDays, workingDayBefore } from '@/lib/eoi/calendar'
import type { Locale } from '@/lib/locales'
import { SettingError } from '@/lib/setting-error'
import { inviteColleague, joinCases } from './eois/colleagues'
import { saveDraft } from './eois/draft'
import { withdrawEoi, writeAsInvestor } from './eois/investor'
import { pickSlot } from './eois/meetings/investor'
import { holdMeeting, offerMeeting } from './eois/meetings/officer'
import { agreeCase, askInvestor, declineCase, noteOnCase, proposeToInvestor, referCase, reopenCase, replyToInvestor, takeCase } from './eois/officer'
import { markRead } from './eois/read'
import { fallSilent } from './eois/silence'
import { submitEoi } from './eois/submit'
import { holdPlot } from './plots/hold'
import { createSignInLink, printedLinkHours } from './sign-in-links'

/**
 * Loads the sample world into a database that has no users: people of each role and inquiries in each state, made by the same
 * commands as real ones, up to `now`. All or nothing, once. No mail of it is ever sent. Throws SettingError when
 * real people have accounts.
 */
export async function loadSampleWorld(now: Date): Promise<void> {
  const database = db()
  await database.transaction(async (tx) => {
    const [state] = await tx.select().from(catalogue).for('update')
    if (state?.sampleWorld) return
    if ((await tx.$count(users, eq(users.sample, false))) > 0) throw new SettingError('This database has accounts of real people, so no sample world is loaded into it. Use another DATA_DIR or DATABASE_URL.')
    // The commands below open transactions of their own: inside this one, so that a half-made world cannot be left behind.
    setDb(tx as unknown as Db)
    try {
      await makeWorld(tx, now)
    } finally {
      setDb(database)
    }
    await tx.update(eois).set({ sample: true })
    await tx.update(outbox).set({ sentAt: sql`${outbox.dueAt}` }).where(isNull(outbox.sentAt))
    await tx.update(catalogue).set({ sampleWorld: true, version: sql`${catalogue.version} + 1` })
  })
}

/** A line of the contract for each person of the sample world, with a link that lives 24 hours. */
export const sampleSignInLines = (now: Date): Promise<string[]> =>
  db().transaction(async (tx) => {
    const people = await tx.select().from(users).where(eq(users.sample, true)).orderBy(sql`array_position(array['admin', 'editor', 'officer', 'investor'], ${users.role})`, asc(users.email))
    const lines: string[] = []
    for (const { role, email, locale } of people) lines.push(`Sign-in ${role} ${email}: ${await createSignInLink(tx, { email, locale, minutes: printedLinkHours * 60, now })}`)
    return lines
  })

type World = { people: Record<SamplePerson, SignedIn>; now: Date; calendar: Calendar }

async function makeWorld(tx: Tx, now: Date): Promise<void> {
  const people = {} as Record<SamplePerson, SignedIn>
  for (const [name, person] of Object.entries(samplePeople)) people[name as SamplePerson] = await makeUser(tx, { ...person, sample: true, createdAt: new Date(now.getTime() - 90 * 86_400_000) })
  const world = { people, now, calendar: await readCalendar(tx) }
  await loadSamplePlots(tx, now)

  // Told in the order of time, so that references rise with the day of submission.
  const told = sampleEois.flatMap((eoi, index) => eoi.steps.map((step) => ({ index, eoi, step, at: momentOf(step, world) }))).sort((a, b) => a.at.getTime() - b.at.getTime())
  const drafts = new Map<number, string>()
  for (const [index, { owner, locale, answers, project, site, plots = [] }] of sampleEois.entries()) {
    const first = told.find((one) => one.index === index)?.at ?? momentOf({ at: [1, '15:30'] }, world)
    drafts.set(index, (await saveDraft(people[owner], { answers, listings: [...(project || site ? [{ project, site }] : []), ...plots.map(plotOf)], locale }, first)).id)
  }
  const references = new Map<number, string>()
  for (const { index, eoi, step, at } of told) {
    if (step.do === 'submit') references.set(index, await submitted(people[eoi.owner], drafts.get(index)!, at))
    else await takeStep(tx, step, references.get(index)!, eoi.locale, at, world)
    // Whoever acts in a case has opened it.
    const [acted] = 'by' in step ? await tx.select({ id: eois.id, version: eois.version }).from(eois).where(eq(eois.id, drafts.get(index)!)) : []
    if (acted && 'by' in step) await markRead(people[step.by], acted)
  }
  await tx.update(eois).set({ createdAt: sql`coalesce(${eois.submittedAt}, ${eois.createdAt})` }).where(inArray(eois.id, [...drafts.values()]))
}

async function submitted(owner: SignedIn, draft: string, at: Date): Promise<string> {
  const result = await submitEoi(owner, draft, at)
  if (!('reference' in result)) throw new Error(`A sample inquiry cannot be sent: ${JSON.stringify(result)}`)
  return result.reference
}

async function takeStep(tx: Tx, step: SampleStep, reference: string, locale: Locale, at: Date, world: World): Promise<void> {
  const { people } = world
  const seen = { reference }
  if (step.do === 'fall-silent') return fallSilent(reference, at)
  const by = people[step.by]
  switch (step.do) {
    case 'submit': throw new Error('An inquiry is sent once.')
    case 'take': return takeCase(by, seen, at)
    case 'reply': return replyToInvestor(by, seen, { message: step.text, substantive: step.substantive ?? false, locale }, at)
    case 'ask': return askInvestor(by, seen, { message: step.text, locale }, at)
    case 'propose': return proposeToInvestor(by, seen, { message: step.text, locale }, at)
    case 'write': return writeAsInvestor(by, reference, { message: step.text, locale }, at)
    case 'note': return noteOnCase(by, seen, step.text, at)
    case 'decline': return declineCase(by, seen, { reason: step.text, locale }, at)
    case 'withdraw': return withdrawEoi(by, reference, step.text, at)
    case 'reopen': return reopenCase(by, seen, { reason: step.text, locale }, at)
    case 'agree': return agreeCase(by, seen, { text: step.text }, at)
    case 'hold': return holdPlot(by, seen, { plotId: step.plot, until: turkistanDay(new Date(at.getTime() + step.days * 86_400_000)), needs: step.needs }, at)
    case 'offer-meeting': {
      const slots = step.slots.map((slot) => momentOf({ at: slot }, world))
      return offerMeeting(by, seen, { subject: step.subject, kind: 'video', place: step.place, minutes: 45, interpreter: null, slots }, true, at)
    }
    case 'pick-time': {
      const [slot] = await meetingOf(tx, reference)
      return pickSlot(by, { reference, meetingId: slot!.meetingId }, slot!.id, at)
    }
    case 'hold-meeting': {
      const [slot] = await meetingOf(tx, reference)
      const decisions = step.decisions.map(({ owner, due, ...decision }) => ({ ...decision, owner: people[owner].name ?? null, dueOn: turkistanDay(momentOf({ at: due }, world)) }))
      return holdMeeting(by, seen, { meetingId: slot!.meetingId, text: step.text, decisions, shown: true }, at)
    }
    case 'invite': {
      await inviteColleague(by, reference, { email: people[step.colleague].email, right: 'write', everywhere: false, locale }, at)
      return joinCases(people[step.colleague])
    }
    case 'refer': return referCase(by, seen, { unitId: step.unit, reason: step.text }, at)
  }
}

/** The times of the last meeting that was offered in a case, the earliest first. */
const meetingOf = (tx: Tx, reference: string) =>
  tx.select({ id: meetingSlots.id, meetingId: meetings.id }).from(meetings).innerJoin(meetingSlots, eq(meetingSlots.meetingId, meetings.id)).innerJoin(eois, eq(eois.id, meetings.eoiId)).where(eq(eois.reference, reference)).orderBy(desc(meetings.createdAt), asc(meetingSlots.startsAt))

/** A plot's `SITE/CODE` as a listing. */
function plotOf(id: string): { site: string; plot: string } {
  const [site = '', plot = ''] = id.split('/')
  return { site, plot }
}

/** The instant of a step, in the working hours of its day. */
function momentOf({ at: [workingDaysAgo, time] }: Pick<SampleStep, 'at'>, { now, calendar }: World): Date {
  const day = workingDaysAgo < 0 ? turkistanDay(dueAfterWorkingDays(now, -workingDaysAgo, calendar)) : workingDayBefore(turkistanDay(now), workingDaysAgo, calendar)
  return new Date(`${day}T${time.padStart(5, '0')}:00+05:00`)
}
