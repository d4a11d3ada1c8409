/** A connection of the driver, as far as it is used here; `db/open.ts` alone knows the driver. */
type Client = { query: unknown; connection: { stream: { cork: () => void; uncork: () => void } } }
type Query = (first: string | { text?: string }, ...rest: unknown[]) => unknown

/**
 * Sends what one turn of the program asks of a connection in one write, and does not wait for the answer to a plain `begin`: a write costs the process as much as
 * putting the statement together (docs/decisions/039-statements-sent-together.md). The database does them in the order in which they were asked, each for
 * itself; inside a transaction a failed one makes all later ones fail, and so does a connection that ends at its `begin`.
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
    answer.catch(() => {})
    return Promise.resolve({ rows: [], rowCount: null })
  }
  client.query = asking
}
