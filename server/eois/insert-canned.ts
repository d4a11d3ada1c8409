import { eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { listCanned } from '@/db/queries/canned-replies'
import { readClocks } from '@/db/queries/case-page'
import { units } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { joinTexts, type ReplyFields } from '@/lib/desk/reply-draft'
import { canMove, canReply } from '@/lib/eoi/policy'
import { ExpectedError, Forbidden } from '@/lib/errors'
import { isLocale, type Locale, type Localized } from '@/lib/locales'
import { type Case, lockCase } from './case'
import { keepFor } from './reply-draft'

/** A text that the officer may begin with in this case, filled in; undefined when there is none. */
async function findText(tx: Tx, actor: SignedIn, eoi: Case & { unitId: string }, id: string, now: Date): Promise<Localized | undefined> {
  const [unit] = await tx.select({ name: units.name }).from(units).where(eq(units.id, eoi.unitId))
  return (await listCanned(actor, { eoi, unit: unit! }, await readClocks(eoi.id, now, tx), tx)).find((each) => each.id === id)?.body
}

/**
 * Puts a canned reply behind what is written, in the language of the text for the investor, and in the officer's own one beside it; for
 * browsers without script. The result is kept as the draft. Throws NotFound, Forbidden, ExpectedError `canned-required` when there is none
 * to insert, and as keepReplyDraft does.
 */
export const insertCanned = (actor: SignedIn, reference: string, fields: ReplyFields, { canned, mark, own }: { canned: string; mark: string; own: Locale }, now: Date): Promise<void> =>
  db().transaction(async (tx) => {
    const eoi = await lockCase(tx, actor, reference)
    if (!canReply(actor, eoi)) throw new Forbidden()
    const chosen = await findText(tx, actor, eoi, canned, now)
    const language = isLocale(fields.language) ? fields.language : own
    const [text, original] = [chosen?.[language], language === own ? undefined : chosen?.[own]]
    if (!text && !original) throw new ExpectedError('canned-required')
    await keepFor(tx, actor, eoi, {
      ...fields, ...(text && { message: joinTexts(fields.message, text) }), ...(original && { original: joinTexts(fields.original, original), originalLanguage: own }),
    }, mark, now)
  })

/** The reason of a decision with a canned reply behind it, in the language in which the investor reads it. Nothing is kept. Throws NotFound, Forbidden, ExpectedError `canned-required`. */
export const reasonWithCanned = (actor: SignedIn, reference: string, { reason, canned, language }: { reason: string; canned: string; language: Locale }, now: Date): Promise<string> =>
  db().transaction(async (tx) => {
    const eoi = await lockCase(tx, actor, reference)
    if (!canReply(actor, eoi) && !canMove(actor, eoi, 'reopen')) throw new Forbidden()
    const text = (await findText(tx, actor, eoi, canned, now))?.[language]
    if (!text) throw new ExpectedError('canned-required')
    return joinTexts(reason, text)
  })
