import { type State, openStates } from '@/lib/eoi/states'
import { controlsOfTexts, requiredTexts, typedTexts } from '@/lib/localized-fields'
import { type Localized, locales } from '@/lib/locales'
import type { Controls } from '@/lib/projects/conflict'
import { type FieldErrors, type Typed, typedValue } from '@/lib/typed-form'

/** What may be changed of a canned reply. */
export type ReplyValues = { title: Localized; body: Localized; stage: State | null; unitId: string | null }

export const replyTitleMax = 120
export const replyBodyMax = 6000

/** States that a reply can be offered in: those in which somebody answers. */
export const replyStages = openStates

/** What the form of a canned reply shows. */
export const controlsOfReply = ({ title, body, stage, unitId }: { title: Localized; body: Localized; stage: string | null; unitId: string | null }): Controls => ({
  ...controlsOfTexts('replyTitle', title), ...controlsOfTexts('replyBody', body), replyStage: stage ?? '', unitId: unitId ?? '',
})

/** Reads the form of a canned reply: a title and a text, in one language at least. */
export function readReplyForm(typed: Typed): { values?: ReplyValues; errors: FieldErrors } {
  const errors: FieldErrors = {}
  const texts = (name: string, max: number) => {
    const read = requiredTexts(max).safeParse(typedTexts(typed, name))
    for (const issue of read.error?.issues ?? []) errors[`${name}-${String(issue.path[0] ?? locales[0])}`] = issue.message
    return read.data
  }
  const [title, body] = [texts('replyTitle', replyTitleMax), texts('replyBody', replyBodyMax)]
  const chosen = typedValue(typed, 'replyStage')
  const stage = replyStages.find((state) => state === chosen) ?? null
  if (chosen && !stage) errors.replyStage = 'choose'
  return title && body && Object.keys(errors).length === 0 ? { values: { title, body, stage, unitId: typedValue(typed, 'unitId') || null }, errors } : { errors }
}
