import { listUnits } from '@/db/queries/region'
import { absolute } from '@/lib/api/pages'
import { anyone } from '@/lib/auth/roles'
import { securityTxt } from '@/lib/found/security-txt'
import { file, openData } from '@/lib/open-data'
import { paths } from '@/lib/paths'
import { runtime } from '@/lib/runtime'

/** How to report a fault of security. */
export const GET = openData(async ({ now }) => {
  const units = await listUnits(anyone)
  const mailbox = units.find(({ id }) => id === 'dept-investment')?.mailbox ?? null
  return file(securityTxt({ base: runtime().env.baseUrl, mailbox, contacts: absolute(paths.contacts('en')), now }), 'text/plain; charset=utf-8')
})
