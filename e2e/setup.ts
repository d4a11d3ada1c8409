/** Builds the portal, when that has not been done yet, before the workers start one each. */
export default async function setUp(): Promise<void> {
  await import('../scripts/build')
}
