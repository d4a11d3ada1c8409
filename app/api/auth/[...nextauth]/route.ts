import { handlers } from '@/server/auth'

/** What is asked of the sign-in library from outside. Links are redeemed by `/{locale}/sign-in/link`, never by a GET here. */
const open = /^\/api\/auth\/(session|csrf|providers)$/

export const GET: typeof handlers.GET = async (request) =>
  open.test(request.nextUrl.pathname) ? handlers.GET(request) : new Response('Not found\n', { status: 404, headers: { 'content-type': 'text/plain' } })
