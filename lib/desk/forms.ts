import type { Actor } from '@/lib/auth/roles'
import { type CaseFacts, canAssign, canMerge, canMove, canNote, canPlan, canRefer, canReply, canSayLost } from '@/lib/eoi/policy'

/** The forms of a case page, by the last part of the address they post to. */
export const caseForms = ['take', 'reply', 'note', 'plan', 'assign', 'refer', 'merge', 'agree', 'decline', 'lost', 'reopen'] as const
/** Decisions with a reason that the investor reads; it may begin with a ready-made text. */
export const reasonForms = ['decline', 'reopen'] as const
export type ReasonForm = (typeof reasonForms)[number]
export const isReasonForm = (value: unknown): value is ReasonForm => reasonForms.includes(value as ReasonForm)
/** Forms about the plots that the case names. */
export const plotForms = ['hold', 'release'] as const
/** Buttons of the reply form that keep it without sending it. */
export const composerForms = ['draft', 'insert', 'translate'] as const
/** Forms of whoever reads the case, whether they may act on it or not. */
export const readerForms = ['watch', 'unwatch'] as const
/** Forms about a meeting of the case. */
export const meetingForms = ['meeting-offer', 'meeting-move', 'meeting-cancel', 'meeting-held', 'meeting-show'] as const
export type CaseFormName = (typeof caseForms)[number] | (typeof meetingForms)[number] | (typeof plotForms)[number] | (typeof readerForms)[number] | (typeof composerForms)[number]
export const isCaseForm = (value: unknown): value is CaseFormName => [...caseForms, ...meetingForms, ...plotForms, ...readerForms, ...composerForms].includes(value as CaseFormName)

/** What a message to the investor may be. */
export const replyKinds = ['reply', 'ask', 'propose'] as const
export type ReplyKind = (typeof replyKinds)[number]

/** The kinds of message that the actor may send now. */
export const replyKindsFor = (actor: Actor, facts: CaseFacts): ReplyKind[] =>
  replyKinds.filter((kind) => (kind === 'reply' ? canReply(actor, facts) : canMove(actor, facts, kind)))

const allowed: Record<(typeof caseForms)[number], (actor: Actor, facts: CaseFacts) => boolean> = {
  take: (actor, facts) => canMove(actor, facts, 'take'),
  reply: canReply,
  note: canNote,
  plan: canPlan,
  assign: canAssign,
  merge: canMerge,
  refer: canRefer,
  agree: (actor, facts) => canMove(actor, facts, 'agree'),
  decline: (actor, facts) => canMove(actor, facts, 'decline'),
  lost: canSayLost,
  reopen: (actor, facts) => canMove(actor, facts, 'reopen'),
}

/** The forms about the case itself that the page shows: those whose command would not refuse the actor. */
export const formsFor = (actor: Actor, facts: CaseFacts): CaseFormName[] => caseForms.filter((form) => allowed[form](actor, facts))

/** Codes of refusals that the page has a sentence for. */
export const caseErrors = ['message-required', 'message-too-long', 'reason-required', 'unit-required', 'officer-required', 'field-left', 'canned-required', 'translator-required', 'step-required', 'step-date', 'note-time', 'merge-required', 'draft-elsewhere', 'agreement-required', 'hold-plot', 'hold-until', 'hold-number', 'hold-taken', 'hold-too-much', 'meeting-subject', 'meeting-place', 'meeting-link', 'meeting-slots', 'meeting-unusual', 'meeting-changed', 'documents', 'file-removed', 'outdated', 'signed-out'] as const
export type CaseError = (typeof caseErrors)[number]
export const isCaseError = (value: unknown): value is CaseError => caseErrors.includes(value as CaseError)
