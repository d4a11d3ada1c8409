import { buildPortalScript, buildWhenNeeded, copyFonts } from '@/front/build'

/** Builds the portal when its sources have changed; `npm start` does the same by itself. */
await Promise.all([buildPortalScript(), copyFonts()])
await buildWhenNeeded((line) => process.stderr.write(`${line}\n`))
