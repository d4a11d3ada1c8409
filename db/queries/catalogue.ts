import { db } from '../client'
import { catalogue } from '../schema'

/** The catalogue version and whether the sample world is loaded. Rejects when the database cannot be reached. */
export async function readCatalogue(): Promise<{ version: number; sampleWorld: boolean }> {
  const [row] = await db().select({ version: catalogue.version, sampleWorld: catalogue.sampleWorld }).from(catalogue)
  return row ?? { version: 0, sampleWorld: false }
}
