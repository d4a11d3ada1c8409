import { handlers } from '@/server/auth'

/** What is asked of the sign-in library from outside. Links are redeemed by `/{locale}/sign-in/link/use`, never here. */
const open = /^\/api\/auth\/(session|csrf|providers)$/

const missing = (): Response => new Response('Not found\n', { status: 404, headers: { 'content-type': 'text/plain' } })

export const GET: typeof handlers.GET = async (request) =>
  open.test(request.nextUrl.pathname) ? handlers.GET(request) : missing()

export const POST = () => missing()
