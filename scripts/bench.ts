import { desk } from './bench/desk'
import { discover } from './bench/discover'
import { inquiries } from './bench/inquiries'
import { repeatedPage } from './bench/repeated-page'
import { server } from './bench/server'

/**
 * `npm run bench [-- repeated|discover|inquiries|desk|server]`: the portal beside the least that could answer the same, in turns and in one
 * run, so that whatever else the machine does falls on both. Ends with 1 when a ratio is not what is wanted.
 */
await import('./build')
const parts = { repeated: repeatedPage, discover, inquiries, desk, server }
const chosen = process.argv.slice(2)
let asWanted = true
for (const [name, part] of Object.entries(parts)) if (chosen.length === 0 || chosen.includes(name)) asWanted = (await part()) && asWanted
process.exit(asWanted ? 0 : 1)
