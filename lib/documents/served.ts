import type { Role } from '@/lib/auth/roles'

export type Scan = 'not-scanned' | 'clean' | 'infected' | 'failed'
export type Side = 'investor' | 'officer'

/** On which side of a case somebody reads. */
export const sideOf = (role: Role): Side => (role === 'investor' ? 'investor' : 'officer')

/**
 * Whether the content of a document is given out. Where a scanner is configured the other side waits until it has found nothing; who sent a
 * document may always have it back.
 */
export const isServed = ({ scan, side, removed }: { scan: Scan; side: Side; removed: boolean }, reader: Side, scanner: boolean): boolean =>
  !removed && scan !== 'infected' && (side === reader || !scanner || scan === 'clean')
