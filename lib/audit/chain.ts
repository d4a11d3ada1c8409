import { createHash } from 'node:crypto'

/** The values of an entry as text, in the order in which they are hashed; the instant in milliseconds since 1970. */
export type EntryValues = readonly (string | null)[]

/** One place of the chain with the entry that stands at it; `entry` is null where that entry is gone. */
export type Link = { position: number; auditId: number; previous: string; hash: string; entry: EntryValues | null }

/** How long the chain is, and the hash at its end: kept elsewhere, it shows later whether the end was cut. */
export type Head = { count: number; hash: string }

/** What is wrong first, in the order of the chain. */
export type Fault =
  | { kind: 'changed' | 'removed' | 'reordered'; position: number; auditId: number }
  | { kind: 'gap'; position: number }
  | { kind: 'inserted'; auditId: number }
  | { kind: 'cut'; position: number }
  | { kind: 'rewritten'; position: number }

const value = (text: string | null): string => (text === null ? '-,' : `${Buffer.byteLength(text)}:${text},`)

/** SHA-256 over the hash before and all values of an entry; the same as `audit_hash` of the database. */
export const hashOf = (previous: string, entry: EntryValues): string => createHash('sha256').update([previous, ...entry].map(value).join('')).digest('hex')

/**
 * Follows the chain from one end to the other. Give it links in the order of their positions; it returns the first fault, and
 * `head` says how far it has come. `since` is a head that was kept: the chain must still lead through it.
 */
export function chainReader(since?: Head) {
  const head: Head = { count: 0, hash: '' }
  return {
    head: head as Readonly<Head>,
    read({ position, auditId, previous, hash, entry }: Link): Fault | undefined {
      if (position !== head.count + 1) return { kind: 'gap', position: head.count + 1 }
      if (previous !== head.hash) return { kind: 'reordered', position, auditId }
      if (!entry) return { kind: 'removed', position, auditId }
      if (hashOf(previous, entry) !== hash) return { kind: 'changed', position, auditId }
      if (since?.count === position && since.hash !== hash) return { kind: 'rewritten', position }
      Object.assign(head, { count: position, hash })
      return undefined
    },
    /** After the last link: whether the kept head was reached. */
    end: (): Fault | undefined => (since && since.count > head.count ? { kind: 'cut', position: head.count } : undefined),
  }
}

/** A head as an operator keeps it: `COUNT:HASH`; undefined when it is not one. */
export function parseHead(text: string): Head | undefined {
  const [, count, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim()) ?? []
  return count && hash ? { count: Number(count), hash } : undefined
}

/** The sentence for an operator. */
export function faultSentence(fault: Fault): string {
  switch (fault.kind) {
    case 'changed': return `Entry ${fault.auditId} (place ${fault.position}) was changed after it was written.`
    case 'removed': return `Entry ${fault.auditId} (place ${fault.position}) was removed.`
    case 'reordered': return `Entry ${fault.auditId} does not follow the entry before it: at place ${fault.position} the order was changed, or entries before it were rewritten.`
    case 'gap': return `The entry at place ${fault.position} was removed together with its place.`
    case 'inserted': return `Entry ${fault.auditId} was inserted past the chain: it has no place in it.`
    case 'cut': return `The end was cut: ${fault.position} entries are left, fewer than in the head that was kept.`
    case 'rewritten': return `The entries up to place ${fault.position} were rewritten: they do not lead to the head that was kept.`
  }
}
