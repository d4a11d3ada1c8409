/** A source as a figure shows it: enough for the mark, the words and the link. */
export type SourceRef = { id: string; publisher: string; date: string | null; kind: string }

/** How far a figure is backed, strongest first. */
export const evidenceMarks = ['document', 'official', 'reported'] as const
export type EvidenceMark = (typeof evidenceMarks)[number]

const marks: Record<string, EvidenceMark> = { law: 'document', document: 'document', dataset: 'document', official: 'official' }

/**
 * The evidence mark of a source's kind (`sources.kind`). A law, a signed document or a published data set is a
 * document; a page of a public body is an official statement. Everything else is reported, also when the report
 * quotes an official: the press, law firms, reference works, and any kind that is not known here.
 */
export const evidenceOf = (kind: string): EvidenceMark => marks[kind] ?? 'reported'
