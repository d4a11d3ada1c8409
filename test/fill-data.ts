import { loadFacts } from '@/db/facts/load'
import { openDatabase } from '@/db/open'

/** Fills the folder that is named with the tables and the region's facts, as a first start does (started-data.ts). */
const database = await openDatabase({ dataDir: process.argv[2]! })
await database.migrate()
await loadFacts(database.db, new Date())
await database.close()
