import type { BrowserContext, Page, Request } from '@playwright/test'

/**
 * Notes what must never happen on any page: errors and warnings in the console (a violated content policy is one),
 * uncaught exceptions, requests to other hosts, failed files and answers of 500 and above. A page that is missing or
 * forbidden on purpose is no problem.
 */
export function watch(context: BrowserContext, baseUrl: string, javaScript = true): string[] {
  const problems: string[] = []
  const isPage = (request: Request) => request.isNavigationRequest()
  const pagesRefused = new Set<string>()

  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && origin !== baseUrl) problems.push(`Asked another host: ${request.url()}`)
  })
  context.on('response', (response) => {
    if (isPage(response.request()) && response.status() >= 400) pagesRefused.add(response.url())
    if (response.status() >= 500) problems.push(`${response.status()} for ${response.request().method()} ${response.url()}`)
    else if (response.status() >= 400 && !isPage(response.request())) problems.push(`${response.status()} for a file of a page: ${response.url()}`)
  })
  context.on('requestfailed', (request) => {
    // A browser without JavaScript refuses to preload scripts, and calls that a matter of policy.
    if (!javaScript && request.resourceType() === 'script') return
    // Leaving a page ends what it was still loading.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') problems.push(`Failed: ${request.url()} (${request.failure()?.errorText})`)
  })
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    if (pagesRefused.has(message.location().url) && message.text().startsWith('Failed to load resource')) return
    problems.push(`Console ${message.type()} on ${message.page()?.url()}: ${message.text()}`)
  })
  context.on('page', (page: Page) => {
    page.on('pageerror', (error) => problems.push(`Exception on ${page.url()}: ${error.message}`))
  })
  return problems
}
