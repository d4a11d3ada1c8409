import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { users } from '@/db/schema'
import { useDatabase } from '@/test/database'
import { firstAdminLink } from './first-admin'
import { useSignInLink } from './sign-in'

useDatabase({ each: true })
const now = new Date()

test('the first link signs an admin in and is offered at each start until it was used', async () => {
  expect(await firstAdminLink(now)).toBeDefined()
  const again = await firstAdminLink(now)
  const used = await useSignInLink({ token: new URL(again!).searchParams.get('token')!, locale: 'ru', now })
  expect(used?.goTo).toBe('/ru/admin/projects')
  expect(await db().select().from(users)).toMatchObject([{ role: 'admin' }])
  expect(await firstAdminLink(now)).toBeUndefined()
})

test('no link is offered where an admin was invited', async () => {
  await db().insert(users).values({ email: 'aida@example.kz', role: 'admin' })
  expect(await firstAdminLink(now)).toBeUndefined()
})
