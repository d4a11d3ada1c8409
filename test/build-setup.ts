/** Builds the portal, when that has not been done yet, and makes the folder of a first start, before tests start portals. */
export default async function setUp(): Promise<void> {
  await import('../scripts/build')
  const { makeStartedData } = await import('./started-data')
  await makeStartedData()
}
