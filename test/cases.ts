import { db } from '@/db/client'
import { eois, unitMembers, users } from '@/db/schema'
import { eq } from 'drizzle-orm'
import type { Role, SignedIn } from '@/lib/auth/roles'
import type { State } from '@/lib/eoi/states'
import { writeEvent } from '@/server/eois/case'
import type { ListingChoice } from '@/lib/eoi/listings'
import { saveDraft } from '@/server/eois/draft'
import { withdrawEoi } from '@/server/eois/investor'
import { agreeCase, askInvestor, declineCase, proposeToInvestor, replyToInvestor, takeCase } from '@/server/eois/officer'
import { submitEoi } from '@/server/eois/submit'
import { actorOf } from '@/server/session'

let people = 0

/** A new person of the role, as they act after signing in. */
export async function insertPerson(role: Role, unitIds: readonly string[] = []): Promise<SignedIn> {
  const [user] = await db().insert(users).values({ email: `${role}${++people}@people.test`, role, name: `${role} ${people}` }).returning()
  for (const unitId of unitIds) await db().insert(unitMembers).values({ userId: user!.id, unitId })
  return (await actorOf(user!.id))!
}

/** Answers that can be sent as they are. */
export const goodAnswers: Record<string, string> = {
  company: '示例农业科技有限公司', country: 'CN', contact: '李伟', band: '10m-50m', start: '6-12-months', message: '我们生产压榨设备。', needs: '', consent: 'yes', sector: 'crops',
}

/** Sends an EOI. Without a listing and with the sector above it goes to the department of agriculture. Returns its reference. */
export async function sendCase(investor: SignedIn, at: Date, { answers = {}, listings = [] }: { answers?: Record<string, string>; listings?: ListingChoice[] } = {}): Promise<string> {
  const { id } = await saveDraft(investor, { answers: { ...goodAnswers, ...answers }, listings, locale: 'zh' }, at)
  const sent = await submitEoi(investor, id, at)
  if (!('reference' in sent)) throw new Error(`Refused: ${JSON.stringify(sent)}`)
  return sent.reference
}

export const findEoi = async (reference: string) => (await db().select().from(eois).where(eq(eois.reference, reference)))[0]!

/** Sends an EOI and brings it into a state by the commands that people use. */
export async function caseIn(state: Exclude<State, 'draft'>, investor: SignedIn, officer: SignedIn, at: Date): Promise<string> {
  const reference = await sendCase(investor, at)
  const seen = { reference }
  const text = { message: 'Text', locale: 'en' as const }
  const steps: Record<typeof state, () => Promise<void>> = {
    submitted: async () => {},
    in_review: () => takeCase(officer, seen, at),
    in_dialogue: () => replyToInvestor(officer, seen, { ...text, substantive: false }, at),
    awaiting_investor: () => askInvestor(officer, seen, text, at),
    unresponsive: async () => {
      await steps.awaiting_investor()
      const eoi = await findEoi(reference)
      await db().transaction(async (tx) => void (await writeEvent(tx, eoi, { kind: 'fell_silent', state: 'unresponsive', actor: { role: 'system', name: 'test' }, at })))
    },
    proposal: async () => {
      await steps.in_review()
      await proposeToInvestor(officer, seen, text, at)
    },
    agreed: async () => {
      await steps.proposal()
      await agreeCase(officer, seen, { text: 'No. 1 of 1 November 2026' }, at)
    },
    declined: () => declineCase(officer, seen, { reason: 'No land.', locale: 'en' }, at),
    withdrawn: () => withdrawEoi(investor, reference, '', at),
  }
  await steps[state]()
  return reference
}
