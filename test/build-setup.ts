/** Builds the portal, when that has not been done yet, before tests start it. */
export default async function setUp(): Promise<void> {
  await import('../scripts/build')
}
