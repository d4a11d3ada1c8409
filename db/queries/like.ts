/** A pattern for ILIKE that finds `part` anywhere, its own wildcards taken literally. */
export const likeOf = (part: string): string => `%${part.replace(/[\\%_]/g, '\\$&')}%`
