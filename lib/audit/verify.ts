import { chainReader, type Fault, type Head, type Link } from './chain'

/** Where the audit is read from: the database itself, or the portal that has it open. */
export type ChainSource = {
  /** The next links after a position, in their order; none at the end. */
  links: (after: number) => Promise<readonly Link[]>
  /** Id of the first entry that has no place in the chain. */
  unchained: () => Promise<number | undefined>
}

/** Recomputes the whole chain, a page at a time, also while entries are added. The head is that of the part that is sound. */
export async function verifyChain(source: ChainSource, since?: Head): Promise<{ head: Head; fault?: Fault }> {
  const reader = chainReader(since)
  for (;;) {
    const links = await source.links(reader.head.count)
    if (links.length === 0) break
    for (const link of links) {
      const fault = reader.read(link)
      if (fault) return { head: reader.head, fault }
    }
  }
  const auditId = await source.unchained()
  return { head: reader.head, fault: auditId === undefined ? reader.end() : { kind: 'inserted', auditId } }
}
