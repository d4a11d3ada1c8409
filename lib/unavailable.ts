/** What operating systems say when the other side cannot be reached. */
const network = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOSPC', 'EROFS', 'EMFILE', 'ENFILE'])
/** SQLSTATE: connection failures, no room or connections left, stopping or starting, read-only, input or output errors. */
const state = /^(08|53|57P0|58|25006)/
const said = /connection terminated|connection ended|timeout exceeded when trying to connect|the database system is|not queryable|no space left|read-only file system|pglite is closed/i

/** What a server says with the code of a missing right when it is its own file that it may not write, as on a disk that can only be read. */
const ownFile = (error: Error): boolean => (error as { code?: unknown }).code === '42501' && /^could not /.test(error.message)

/**
 * Whether the database could not be reached or could not write, so that the same request may well succeed later. Everything
 * else that a query throws is a bug or a refused value. Errors are looked into by their causes.
 */
export function isUnavailable(error: unknown): boolean {
  for (let current = error, depth = 0; current instanceof Error && depth < 5; current = current.cause, depth++) {
    const { code } = current as { code?: unknown }
    if (typeof code === 'string' && (network.has(code) || (code.length === 5 && state.test(code)))) return true
    if (ownFile(current)) return true
    if (current instanceof AggregateError && current.errors.some(isUnavailable)) return true
    // What a statement says holds the values it was given: only the driver's own words are looked at.
    if (!current.message.startsWith('Failed query') && said.test(current.message)) return true
  }
  return false
}
