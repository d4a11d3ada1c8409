/**
 * A failure that a person can do something about. The code names the sentence in `messages/<locale>/errors.json`.
 * Everything else is a bug: thrown, logged once, shown as the error page.
 */
export class ExpectedError extends Error {
  override name = 'ExpectedError'
  constructor(
    readonly code: string,
    readonly status: 400 | 403 | 404 | 409 | 413 | 429 = 400,
  ) {
    super(code)
  }
}

/** The row is not there, or not for this actor: nobody learns which. */
export class NotFound extends ExpectedError {
  constructor() {
    super('not-found', 404)
  }
}

/** The actor sees the row but may not do this. */
export class Forbidden extends ExpectedError {
  constructor() {
    super('forbidden', 403)
  }
}

/** The form was made from an older version of the row than the one that is stored. */
export class Outdated extends ExpectedError {
  constructor() {
    super('outdated', 409)
  }
}

/** The values cannot be stored as they are: an error code by control of the form. */
export class FieldsRefused extends ExpectedError {
  constructor(readonly errors: Record<string, string>) {
    super('fields', 400)
  }
}
