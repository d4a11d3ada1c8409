import { findOwnCase, listAccount } from '@/db/queries/account'
import { listAudit, listHistory } from '@/db/queries/audit'
import { findHead } from '@/db/queries/audit-chain'
import { listBoundaries } from '@/db/queries/boundaries'
import { listColleagues } from '@/db/queries/colleagues'
import { findDocument } from '@/db/queries/documents'
import { listDesk } from '@/db/queries/desk'
import { countFound } from '@/db/queries/desk-counts'
import { listCalendarDays } from '@/db/queries/calendar'
import { findCase, findDraft, listNotes } from '@/db/queries/eois'
import { listMails } from '@/db/queries/mails'
import { readOutboxState } from '@/db/queries/operations'
import { listCanned, listReplies } from '@/db/queries/canned-replies'
import { listPeople } from '@/db/queries/people'
import { listOfficerFigures } from '@/db/queries/promise'
import { listBuildMonths } from '@/db/queries/plot-editing'
import { listEditableProjects } from '@/db/queries/project-editing'
import { listTableVersions } from '@/db/queries/routing'
import { listRates } from '@/db/queries/rates'
import { listTranslations } from '@/db/queries/translations'
import { listEditableUnits } from '@/db/queries/unit-editing'
import { anyone } from '@/lib/auth/roles'
import { queueAlone } from '@/lib/desk/filters'
import { holdChoice } from '@/lib/plots/hold'
import { addReply, updateReply } from '@/server/canned-replies'
import { importBoundaries } from '@/server/boundaries'
import { exportCases } from '@/server/desk/export'
import { saveFilter } from '@/server/desk/saved-filters'
import { keepDraftDocuments } from '@/server/documents/keep'
import { endColleague, inviteColleague, joinCases } from '@/server/eois/colleagues'
import { discardDraft, saveDraft } from '@/server/eois/draft'
import { withdrawEoi, writeAsInvestor } from '@/server/eois/investor'
import { assignCase, watchCase } from '@/server/eois/assign'
import { offerMeeting } from '@/server/eois/meetings/officer'
import { sayLost } from '@/server/eois/lost'
import { mergeCase } from '@/server/eois/merge'
import { planCase } from '@/server/eois/plan'
import { noteOnCase, referCase, replyToInvestor, takeCase } from '@/server/eois/officer'
import { keepReplyDraft } from '@/server/eois/reply-draft'
import { askTranslation, finishTranslation } from '@/server/eois/translations'
import { submitEoi } from '@/server/eois/submit'
import { resendMail } from '@/server/mails'
import { decideMatch } from '@/server/organisations'
import { createPlot } from '@/server/plots/edit'
import { holdPlot, releasePlot } from '@/server/plots/hold'
import { confirmStage } from '@/server/projects'
import { recordRate } from '@/server/rates'
import { keepOnAccount } from '@/server/shortlist'
import { applyRouting, draftRouting } from '@/server/routing'
import { removeDay } from '@/server/working-calendar'
import { inviteUser } from '@/server/users'
import { db } from '@/db/client'
import { eq } from 'drizzle-orm'
import { documents, outbox, plots, translationRequests, users } from '@/db/schema'
import { findEoi, goodAnswers, insertPerson, sendCase } from '../cases'

/** Something that a rule refuses, and what comes of it: the code of the refusal, or what its reader gets instead, as JSON. */
export type Probe = { name: string; refused: string; ask: () => Promise<unknown> }

/**
 * What the rules refuse, asked of the commands and queries that people reach. Makes the people and rows that it is about; needs the
 * region's facts. Each rule of a `policy.ts` and each condition of db/visibility.ts has to refuse at least one of these.
 */
export async function makeProbes(): Promise<Probe[]> {
  const now = new Date()
  const [investor, stranger, editor, admin] = [await insertPerson('investor'), await insertPerson('investor'), await insertPerson('editor'), await insertPerson('admin')]
  const [holder, watcher, other, zone] = [await insertPerson('officer', ['dept-agriculture']), await insertPerson('officer', ['dept-investment']), await insertPerson('officer', ['dept-tourism']), await insertPerson('officer', ['sez-turan-management'])]

  const reference = await sendCase(investor, now)
  const eoi = await findEoi(reference)
  await noteOnCase(holder, { reference }, 'A note', now)
  const plotIds = [await createPlot(editor, { siteId: 'sez-turan', code: 'P-1', kind: 'plot' }, now), await createPlot(editor, { siteId: 'sez-turan', code: 'P-2', kind: 'plot' }, now)] as const
  await db().update(plots).set({ status: 'free' })
  const plotCase = await sendCase(investor, now, { answers: { sector: '' }, listings: [{ site: 'sez-turan', plot: 'P-1' }, { site: 'sez-turan', plot: 'P-2' }] })
  const until = holdChoice(now).usual
  await holdPlot(zone, { reference: plotCase }, { plotId: plotIds[0], until, needs: {} }, now)
  const [reader, writer, former] = [await insertPerson('investor'), await insertPerson('investor'), await insertPerson('investor')]
  for (const [colleague, right] of [[reader, 'read'], [writer, 'write'], [former, 'write']] as const) {
    await inviteColleague(investor, reference, { email: colleague.email, right, everywhere: false, locale: 'en' }, now)
    await joinCases(colleague)
  }
  await endColleague(investor, reference, (await listColleagues(eoi.id)).find(({ userId }) => userId === former.userId)!.id, false, now)
  const { id: draft } = await saveDraft(investor, { answers: goodAnswers, listings: [], locale: 'en' }, now)
  const project = 'textile-cluster-lihua'
  await confirmStage(editor, project, now)
  await importBoundaries(admin, { geojson: outline, attribution: 'A survey' }, now)
  const [mail] = await db().select({ id: outbox.id }).from(outbox).limit(1)

  const head = { ...holder, headOf: ['dept-agriculture'] }
  const cannedReply = { title: { en: 'A' }, body: { en: 'B' }, stage: null, unitId: 'dept-agriculture' }
  const [unsent] = await db().insert(documents).values({ eoiId: eoi.id, side: 'investor', uploadedBy: investor.userId, name: 'plan.pdf', type: 'application/pdf', size: 1, sha256: '', storageKey: 'none', scan: 'not-scanned', at: now }).returning({ id: documents.id })
  await db().update(users).set({ languages: ['zh'] }).where(eq(users.id, other.userId))
  await askTranslation(holder, { reference }, { part: 'answers' }, { to: 'ru', translatorId: other.userId }, now)
  const translation = (await db().select({ id: translationRequests.id }).from(translationRequests))[0]!.id
  const seen = { reference }
  const text = { message: 'Text', locale: 'en' as const }
  const everything = { who: '', event: '', type: '', subject: '', from: '', to: '' }
  return [
    { name: 'a unit that only watches takes a case', refused: 'forbidden', ask: () => takeCase(watcher, seen, now) },
    { name: 'a unit that only watches replies', refused: 'forbidden', ask: () => replyToInvestor(watcher, seen, { ...text, substantive: false }, now) },
    { name: 'a unit that only watches refers a case', refused: 'forbidden', ask: () => referCase(watcher, seen, { unitId: 'dept-tourism', reason: 'Text' }, now) },
    { name: 'a unit that only watches writes a note', refused: 'forbidden', ask: () => noteOnCase(watcher, seen, 'Text', now) },
    { name: 'a unit that only watches says what is done next', refused: 'forbidden', ask: () => planCase(watcher, seen, { step: 'Call', on: until }, now) },
    { name: 'a unit that only watches says why an investment was lost', refused: 'forbidden', ask: () => sayLost(watcher, seen, { reason: 'price', country: null }, now) },
    { name: 'a unit that only watches merges a case', refused: 'forbidden', ask: () => mergeCase(watcher, seen, plotCase, now) },
    { name: 'a unit that only watches asks for a translation', refused: 'forbidden', ask: () => askTranslation(watcher, seen, { part: 'answers' }, { to: 'ru', translatorId: other.userId }, now) },
    { name: 'an editor reads a text that an officer was asked to translate', refused: '[]', ask: async () => (await listTranslations({ ...other, role: 'editor' })).open },
    { name: 'an officer hands in the translation of another', refused: 'not-found', ask: () => finishTranslation(watcher, translation, 'Text', now) },
    { name: 'a unit that only watches gives a case to an officer', refused: 'forbidden', ask: () => assignCase(watcher, seen, holder.userId, now) },
    { name: 'an investor follows a case as officers do', refused: 'forbidden', ask: () => watchCase(investor, reference, now) },
    { name: 'a unit that only watches keeps the draft of a reply', refused: 'forbidden', ask: () => keepReplyDraft(watcher, reference, { message: 'Text' }, '', now) },
    { name: 'a unit that only watches is offered replies', refused: '[]', ask: async () => listCanned(watcher, (await findCase(watcher, reference))!, []) },
    { name: 'an officer who heads nothing adds a ready-made reply', refused: 'forbidden', ask: () => addReply(holder, cannedReply, now) },
    { name: 'a head changes a reply of all units', refused: 'not-found', ask: () => updateReply(head, { id: '00000000-0000-4000-8000-00000000c001', version: 1 }, cannedReply, now) },
    { name: 'an investor sees how each officer keeps the promises', refused: '[]', ask: async () => {
      await takeCase(holder, seen, now)
      return listOfficerFigures({ ...investor, headOf: ['dept-agriculture'] }, { now: new Date(now.getTime() + 20 * 86_400_000), sample: false })
    } },
    { name: 'an officer sees the room of replies', refused: '[]', ask: () => listReplies(holder) },
    { name: 'a unit that only watches says that two companies are one', refused: 'forbidden', ask: () => decideMatch(watcher, { reference, match: investor.userId, decision: 'same' }, now) },
    { name: 'an officer writes as the investor', refused: 'forbidden', ask: () => writeAsInvestor(holder, reference, text, now) },
    { name: 'an officer withdraws a case', refused: 'forbidden', ask: () => withdrawEoi(holder, reference, '', now) },
    { name: 'a unit that only watches keeps a plot', refused: 'forbidden', ask: () => holdPlot(watcher, { reference: plotCase }, { plotId: plotIds[1], until, needs: {} }, now) },
    { name: 'a unit that only watches lets a plot go', refused: 'forbidden', ask: () => releasePlot(watcher, { reference: plotCase }, plotIds[0], now) },
    { name: 'an officer of another unit reads a case', refused: 'nothing', ask: () => findCase(other, reference) },
    { name: 'an officer of another unit takes a case', refused: 'not-found', ask: () => takeCase(other, seen, now) },
    { name: 'an officer of another unit sees a case on the desk', refused: '0', ask: async () => (await listDesk(other, queueAlone('all'), now)).rows.length },
    { name: 'an officer of another unit sees a case among those of the own unit', refused: '0', ask: async () => (await countFound(other, queueAlone('unit'), now)).total },
    { name: 'an officer who heads no unit takes the list out', refused: 'not-found', ask: async () => void (await exportCases(other, queueAlone('all'), 'csv', now)) },
    { name: 'an investor saves a search of the desk', refused: 'forbidden', ask: () => saveFilter(investor, { name: 'Mine', query: '' }, now) },
    { name: 'an officer reads what the investor has not sent', refused: 'nothing', ask: () => findDocument(holder, reference, unsent!.id) },
    { name: 'an editor reads a case', refused: 'nothing', ask: () => findCase(editor, reference) },
    { name: 'an investor reads the notes of their case', refused: '[]', ask: () => listNotes(investor, eoi.id) },
    { name: 'an officer opens the investor’s own page of a case', refused: 'nothing', ask: () => findOwnCase(holder, reference, now) },
    { name: 'an investor reads the draft of another', refused: 'nothing', ask: () => findDraft(stranger, draft) },
    { name: 'an investor sends the draft of another', refused: 'not-found', ask: () => submitEoi(stranger, draft, now) },
    { name: 'an investor adds a document to the draft of another', refused: 'not-found', ask: () => keepDraftDocuments(stranger, draft, [], now) },
    { name: 'an officer adds a document to a draft', refused: 'not-found', ask: () => keepDraftDocuments({ ...investor, role: 'officer' }, draft, [], now) },
    { name: 'an investor throws the draft of another away', refused: 'not-found', ask: () => discardDraft(stranger, draft) },
    { name: 'an investor sees the cases of another', refused: '0', ask: async () => (await listAccount(stranger, now)).cases.length },
    { name: 'an officer has inquiries in an account', refused: '0', ask: async () => (await listAccount(holder, now)).cases.length },
    { name: 'a unit that only watches offers a meeting', refused: 'forbidden', ask: () => offerMeeting(watcher, seen, { subject: 'Text', kind: 'phone', place: '1', minutes: 30, interpreter: null, slots: [now] }, true, now) },
    { name: 'a colleague who may read writes', refused: 'forbidden', ask: () => writeAsInvestor(reader, reference, text, now) },
    { name: 'a colleague withdraws a case', refused: 'forbidden', ask: () => withdrawEoi(writer, reference, '', now) },
    { name: 'a colleague invites', refused: 'forbidden', ask: () => inviteColleague(writer, reference, { email: 'new@people.test', right: 'read', everywhere: false, locale: 'en' }, now) },
    { name: 'a colleague whose invitation has ended reads', refused: 'nothing', ask: () => findOwnCase(former, reference, now) },
    { name: 'an officer starts a draft', refused: 'not-found', ask: () => saveDraft(holder, { answers: goodAnswers, locale: 'en' }, now) },
    { name: 'an editor keeps a shortlist', refused: 'not-found', ask: () => keepOnAccount(editor, [{ project }], now) },
    { name: 'a visitor invites', refused: 'forbidden', ask: () => inviteUser(anyone, { email: 'new@people.test', role: 'admin', now }) },
    { name: 'an editor invites', refused: 'forbidden', ask: () => inviteUser(editor, { email: 'new@people.test', role: 'admin', now }) },
    { name: 'an editor sends a mail again', refused: 'forbidden', ask: () => resendMail(editor, mail!.id, now) },
    { name: 'an editor reads accounts', refused: '0', ask: async () => (await listPeople(editor, { q: '', role: undefined, unit: '', state: undefined }, 1)).total },
    { name: 'an editor sees what admins edit of units', refused: '0', ask: async () => (await listEditableUnits(editor)).length },
    { name: 'an editor reads mails', refused: '0', ask: async () => (await listMails(editor, { q: '', state: undefined }, 1)).total },
    { name: 'an editor reads the whole audit', refused: '0', ask: async () => (await listAudit(editor, everything, undefined, 5)).length },
    { name: 'an officer reads the history of a project', refused: '0', ask: async () => (await listHistory(holder, 'project', project, 5)).length },
    { name: 'an editor follows the chain of the audit', refused: '0', ask: async () => (await findHead(editor)).count },
    { name: 'an officer confirms a stage', refused: 'forbidden', ask: () => confirmStage(holder, project, now) },
    { name: 'an officer sees what editors edit', refused: '0', ask: async () => (await listEditableProjects(holder, { q: '', page: 1 })).total },
    { name: 'an officer starts a plot', refused: 'forbidden', ask: () => createPlot(holder, { siteId: 'sez-turan', code: 'P-3', kind: 'plot' }, now) },
    { name: 'an officer sees the editors’ months of building', refused: '0', ask: async () => (await listBuildMonths(holder)).length },
    { name: 'an officer records a rate', refused: 'forbidden', ask: () => recordRate(holder, { currency: 'TRY', units: 1, kzt: '12', date: '2026-01-05', publisher: 'A bank', url: null }, now) },
    { name: 'an officer sees who recorded rates', refused: '0', ask: async () => (await listRates(holder, 1)).total },
    { name: 'an editor imports boundaries', refused: 'forbidden', ask: () => importBoundaries(editor, { geojson: outline, attribution: 'A survey' }, now) },
    { name: 'an editor sees boundaries that are not published', refused: '[]', ask: () => listBoundaries(editor) },
    { name: 'an editor changes how inquiries are routed', refused: 'forbidden', ask: () => draftRouting(editor, { version: 1, draft: 0 }, { kind: 'restore', version: 1 }, now) },
    { name: 'an editor puts a table of rules in force', refused: 'forbidden', ask: () => applyRouting(editor, { version: 1, draft: 0 }, now) },
    { name: 'an editor reads how inquiries are routed', refused: '[]', ask: () => listTableVersions(editor, 5) },
    { name: 'an editor takes a day off the calendar', refused: 'forbidden', ask: () => removeDay(editor, { year: 2026, version: 0 }, '2026-12-16', now) },
    { name: 'an editor reads the calendar', refused: '0', ask: async () => (await listCalendarDays(editor, 2026)).length },
    { name: 'an editor sees how the portal runs', refused: '0', ask: async () => (await readOutboxState(editor)).waiting },
  ]
}

const outline = JSON.stringify({ type: 'Polygon', coordinates: [[[67, 42], [69, 42], [69, 44], [67, 44], [67, 42]]] })
