import { locales } from './lib/locales'

/*
 * The sentences of one language after the other, then the portal. Node opens all modules that one module imports at once, and together they
 * are more than the 256 file handles that some systems give a process.
 */
for (const locale of locales) await import(`./messages/${locale}.ts`)
await import('./serve')
