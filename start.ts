import { setFlagsFromString } from 'node:v8'
import { lightenStorages } from './lib/lighter-storages'
import { locales } from './lib/locales'

// Garbage is collected when what is in use has grown by half, not to several times itself (docs/decisions/035-memory.md).
setFlagsFromString('--heap-growing-percent=50')
lightenStorages()

/*
 * The sentences of one language after the other, then the portal. Node opens all modules that one module imports at once, and together they
 * are more than the 256 file handles that some systems give a process.
 */
for (const locale of locales) await import(`./messages/${locale}.ts`)
await import('./serve')
