import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { listCanned } from '@/db/queries/canned-replies'
import { readClocks } from '@/db/queries/case-page'
import { units } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { joinTexts, type ReplyFields } from '@/lib/desk/reply-draft'
import { canReply } from '@/lib/eoi/policy'
import { ExpectedError, Forbidden } from '@/lib/errors'
import { isLocale, type Locale } from '@/lib/locales'
import { lockCase } from './case'
import { keepFor } from './reply-draft'

/**
 * Puts a canned reply behind what is written, in the language of the text for the investor, and in the officer's own one beside it; for
 * browsers without script. The result is kept as the draft. Throws NotFound, Forbidden, ExpectedError `canned-required` when there is none
 * to insert, and as keepReplyDraft does.
 */
export const insertCanned = (actor: SignedIn, reference: string, fields: ReplyFields, { canned, mark, own }: { canned: string; mark: string; own: Locale }, now: Date): Promise<void> =>
  db().transaction(async (tx) => {
    const eoi = await lockCase(tx, actor, reference)
    if (!canReply(actor, eoi)) throw new Forbidden()
    const [unit] = await tx.select({ name: units.name }).from(units).where(eq(units.id, eoi.unitId))
    const chosen = (await listCanned(actor, { eoi, unit: unit! }, await readClocks(eoi.id, now, tx), tx)).find(({ id }) => id === canned)
    const language = isLocale(fields.language) ? fields.language : own
    const [text, original] = [chosen?.body[language], language === own ? undefined : chosen?.body[own]]
    if (!text && !original) throw new ExpectedError('canned-required')
    await keepFor(tx, actor, eoi, {
      ...fields, ...(text && { message: joinTexts(fields.message, text) }), ...(original && { original: joinTexts(fields.original, original), originalLanguage: own }),
    }, mark, now)
  })
