/** A connection of the driver, as far as it is used here; `db/open.ts` alone knows the driver. */
export type Client = { query: unknown; connection: { stream: { cork: () => void; uncork: () => void; destroy: () => void } } }
type Query = (first: string | { text?: string }, ...rest: unknown[]) => unknown

/**
 * Sends what one turn of the program asks of a connection in one write, and does not wait for the answer to a plain `begin`: a write costs the process as much as
 * putting the statement together (docs/decisions/039-statements-sent-together.md). The database does them in the order in which they were asked, each for
 * itself; inside a transaction a failed one makes all later ones fail. A connection whose `begin` failed is given up, so that nothing goes on, and nothing is
 * confirmed, outside of the transaction that it should have been.
 */
export function sendTogether(client: Client): void {
  const query = (client.query as Query).bind(client)
  const { stream } = client.connection
  let held = false
  const asking: Query = (first, ...rest) => {
    if (!held) {
      held = true
      stream.cork()
      process.nextTick(() => {
        held = false
        stream.uncork()
      })
    }
    const answer = query(first, ...rest)
    if ((typeof first === 'string' ? first : first.text) !== 'begin' || !(answer instanceof Promise)) return answer
    answer.catch(() => stream.destroy())
    return Promise.resolve({ rows: [], rowCount: null })
  }
  client.query = asking
}

/**
 * The results of statements that one transaction was asked at once. When one fails, the others are waited for too, and then the first reason is thrown: a statement that
 * is asked after the transaction was rolled back would be done outside of it.
 */
export async function together<const Asked extends readonly PromiseLike<unknown>[]>(asked: Asked): Promise<{ -readonly [Key in keyof Asked]: Awaited<Asked[Key]> }> {
  // A query of the builder is asked anew each time somebody waits for it.
  const begun = asked.map((one) => Promise.resolve(one))
  let first: { reason: unknown } | undefined
  await Promise.all(begun.map((one) => one.catch((reason: unknown) => void (first ??= { reason }))))
  if (first) throw first.reason
  return (await Promise.all(begun)) as never
}
