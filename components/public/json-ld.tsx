import { structuredData, type Thing } from '@/lib/found/structured-data'

/** What a page is about, for programs. Nothing when there is nothing to say. */
export const JsonLd = ({ of }: { of: Thing | readonly Thing[] | undefined }) => (of ? <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: structuredData(of) }} /> : null)
