import { buildPortalScript, buildWhenNeeded, bundleServer, copyFonts } from '@/front/build'

/** Makes what `start` needs: the script and fonts of public pages, and unless it is for `dev`, the pages when their sources have changed, and the bundle of the process. */
await Promise.all([buildPortalScript(), copyFonts()])
if (!process.argv.includes('--dev')) {
  await buildWhenNeeded((line) => process.stderr.write(`${line}\n`))
  await bundleServer()
}
