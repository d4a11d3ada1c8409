import { scanWaiting, tidyDocuments } from '@/server/documents/tidy'
import { type Repeated, repeat } from './repeat'

/** Keeps the store of documents in order, each hour, and shows the virus scanner what waits for it, each minute. */
export const startDocumentJobs = (scanner: boolean): Repeated[] => [
  repeat('documents', 3600, async () => void (await tidyDocuments(new Date()))),
  ...(scanner ? [repeat('scans', 60, async () => void (await scanWaiting(new Date())))] : []),
]
