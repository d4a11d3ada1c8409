/** What a log may say of an error. */
export type ErrorFacts = { name: string; message: string; code?: string; constraint?: string; stack?: string; cause?: ErrorFacts }

/** SQLSTATE of errors whose sentence repeats a value: bad input, a broken constraint. */
const repeatsValue = /^(22|23)/

/**
 * An error as it may stand in a log: what went wrong and where, without the values. The query library writes every
 * parameter of a failed statement into its message, and PostgreSQL repeats refused values in some of its own.
 */
export function errorFacts(error: unknown, depth = 0): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error, message: typeof error === 'string' ? error.slice(0, 200) : '' }
  const { code, constraint } = error as { code?: unknown; constraint?: unknown }
  const sqlState = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)
  const message = sqlState && repeatsValue.test(code) ? 'a value was refused' : error.message.split(/\nparams:/)[0]!.slice(0, 1000)
  return {
    name: error.name,
    message,
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(error.stack && { stack: error.stack.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 12).map((line) => line.trim()).join('\n') }),
    ...(error.cause !== undefined && depth < 3 && { cause: errorFacts(error.cause, depth + 1) }),
  }
}
