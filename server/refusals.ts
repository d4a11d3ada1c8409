import { type Actor, isSignedIn } from '@/lib/auth/roles'
import { log } from '@/lib/log'

type Line = { who: string; why: string; path: string }

/** By the id of the account; the request's id joins the line with that of the request. */
const lineOf = (actor: Actor, why: string, path: string): Line => ({ who: isSignedIn(actor) ? actor.userId : actor.role, why, path: path.slice(0, 200) })

/** Logs that somebody asked for what they may not have. */
export const noteRefusal = (actor: Actor, why: string, path: string): void => log().warn(lineOf(actor, why, path), 'Refused')

/** Logs that what somebody sent was refused, or came too often: the kind of the refusal, and nothing of what was sent. */
export const noteRefusedForm = (actor: Actor, why: string, path: string): void => log().info(lineOf(actor, why, path), 'A form was refused')

/** Why a form was refused, from the address that its answer leads back to; undefined when it was taken. Values are kinds of refusals, never what was typed. */
export function refusalIn(location: string | null): string | undefined {
  const query = new URL(location ?? '', 'http://portal').searchParams
  const error = query.get('error')
  if (error !== null) return /^[A-Za-z-]{1,40}$/.test(error) ? error : 'other'
  return query.has('kept') || query.has('parked') ? 'fields' : undefined
}
