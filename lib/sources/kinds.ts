/** What a source is; `seed` is a text that the first records were made from. */
export const sourceKinds = ['seed', 'news', 'official', 'reference', 'law', 'law-firm', 'dataset', 'document'] as const
export type SourceKind = (typeof sourceKinds)[number]

/** Kinds that an editor may give to a new source. */
export const newSourceKinds = ['document', 'official', 'news', 'law', 'dataset', 'reference', 'law-firm'] as const satisfies readonly SourceKind[]

/** Languages in which publications about the region appear. */
export const sourceLanguages = ['kk', 'ru', 'en', 'zh', 'tr', 'uz', 'ar', 'de', 'fr', 'it', 'ko', 'ja'] as const
