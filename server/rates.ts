import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { plainRate } from '@/db/queries/rates'
import { exchangeRates } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { turkistanDay } from '@/lib/dates'
import { FieldsRefused, Forbidden, NotFound } from '@/lib/errors'
import type { RateInput } from '@/lib/exchange/fields'
import { nationalBankFile, readDailyRates } from '@/lib/exchange/national-bank'
import { nationalBank } from '@/lib/exchange/rate'
import { canRecordRates } from '@/lib/exchange/policy'
import { recordAudit } from './audit'
import { publish } from './catalogue'

/** Records a rate. The same rate of the same day again changes nothing. Throws Forbidden, FieldsRefused when another one is recorded for the day. */
export const recordRate = (actor: SignedIn, input: RateInput, now: Date): Promise<void> =>
  publish(async (tx) => {
    if (!canRecordRates(actor)) throw new Forbidden()
    const outcome = await insertRate(tx, actor, input, now)
    if (outcome === 'differs') throw new FieldsRefused({ kzt: 'rate-differs' })
    if (outcome === 'recorded') await recordAudit(tx, { actor, event: 'rate.recorded', subject: { type: 'rate', id: `${input.currency} ${input.date}` }, after: { rate: statementOf(input), publisher: input.publisher, url: input.url }, at: now })
  })

/**
 * Records the rates of a file of the National Bank, all or none, and returns how many are new. Throws Forbidden,
 * FieldsRefused when the file cannot be read or says otherwise than what is recorded for its day.
 */
export const importRates = (actor: SignedIn, text: string, now: Date): Promise<number> =>
  publish(async (tx) => {
    if (!canRecordRates(actor)) throw new Forbidden()
    const file = readDailyRates(text, turkistanDay(now))
    if ('fault' in file) throw new FieldsRefused({ file: file.fault })
    const [, month, day] = file.date.split('-')
    const url = `${nationalBankFile}?fdate=${day}.${month}.${file.date.slice(0, 4)}`
    const recorded: string[] = []
    for (const rate of file.rates) {
      const outcome = await insertRate(tx, actor, { ...rate, date: file.date, publisher: nationalBank, url }, now)
      if (outcome === 'differs') throw new FieldsRefused({ file: 'rates-differ' })
      if (outcome === 'recorded') recorded.push(statementOf(rate))
    }
    if (recorded.length > 0) await recordAudit(tx, { actor, event: 'rates.imported', subject: { type: 'rate', id: file.date }, after: { rates: recorded, publisher: nationalBank, url }, at: now })
    return recorded.length
  })

/** Takes a wrong rate out of use; it stays in the history, and the day's rate can be recorded again. Throws Forbidden, NotFound. */
export const withdrawRate = (actor: SignedIn, id: string, now: Date): Promise<void> =>
  publish(async (tx) => {
    if (!canRecordRates(actor)) throw new Forbidden()
    const [rate] = /^[0-9a-f-]{36}$/.test(id) ? await tx.update(exchangeRates).set({ withdrawnAt: now }).where(and(eq(exchangeRates.id, id), isNull(exchangeRates.withdrawnAt))).returning() : []
    if (!rate) throw new NotFound()
    await recordAudit(tx, { actor, event: 'rate.withdrawn', subject: { type: 'rate', id: `${rate.currency} ${rate.date}` }, before: { rate: statementOf({ ...rate, kzt: plainRate(rate.kzt) }) }, at: now })
  })

async function insertRate(tx: Tx, actor: SignedIn, { currency, units, kzt, date, publisher, url }: RateInput, now: Date): Promise<'recorded' | 'same' | 'differs'> {
  const inserted = await tx.insert(exchangeRates).values({ currency, units, kzt, date, publisher, url, recordedAt: now, recordedBy: actor.userId }).onConflictDoNothing().returning({ id: exchangeRates.id })
  if (inserted.length > 0) return 'recorded'
  const [stored] = await tx.select().from(exchangeRates).where(and(eq(exchangeRates.currency, currency), eq(exchangeRates.date, date), isNull(exchangeRates.withdrawnAt)))
  return stored && stored.units === units && plainRate(stored.kzt) === plainRate(kzt) ? 'same' : 'differs'
}

/** What the audit keeps of a rate. */
const statementOf = ({ currency, units, kzt }: Pick<RateInput, 'currency' | 'units' | 'kzt'>): string => `${units} ${currency} = ${kzt} KZT`
