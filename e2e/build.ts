import { buildPortalScript, buildWhenNeeded, copyFonts } from '../front/build'

/** Builds the portal before the workers start one each. */
export default async function build(): Promise<void> {
  await Promise.all([buildPortalScript(), copyFonts()])
  await buildWhenNeeded((line) => process.stderr.write(`${line}\n`))
}
