import { isLocale, type Locale } from './locales'

type Query = Record<string, string | readonly string[] | undefined>

const withQuery = (path: string, query?: Query): string => {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query ?? {})) {
    for (const item of Array.isArray(value) ? value : [value]) if (item) params.append(key, item as string)
  }
  const text = params.toString()
  return text ? `${path}?${text}` : path
}

/** Every link of the portal is built here. */
export const paths = {
  home: (locale: Locale) => `/${locale}`,
  projects: (locale: Locale, query?: Query) => withQuery(`/${locale}/projects`, query),
  project: (locale: Locale, slug: string) => `/${locale}/projects/${slug}`,
  sites: (locale: Locale, query?: Query) => withQuery(`/${locale}/sites`, query),
  site: (locale: Locale, slug: string) => `/${locale}/sites/${slug}`,
  agreements: (locale: Locale) => `/${locale}/agreements`,
  agreement: (locale: Locale, slug: string) => `/${locale}/agreements/${slug}`,
  events: (locale: Locale) => `/${locale}/events`,
  event: (locale: Locale, slug: string) => `/${locale}/events/${slug}`,
  companies: (locale: Locale) => `/${locale}/companies`,
  company: (locale: Locale, slug: string) => `/${locale}/companies/${slug}`,
  incentives: (locale: Locale) => `/${locale}/incentives`,
  incentive: (locale: Locale, slug: string) => `/${locale}/incentives/${slug}`,
  sources: (locale: Locale) => `/${locale}/sources`,
  source: (locale: Locale, id: string) => `/${locale}/sources/${id}`,
  about: (locale: Locale) => `/${locale}/about`,
  aboutPart: (locale: Locale, part: 'figures' | 'districts' | 'offices') => `/${locale}/about#${part}`,
  howToInvest: (locale: Locale) => `/${locale}/how-to-invest`,
  contacts: (locale: Locale) => `/${locale}/contacts`,
  privacy: (locale: Locale) => `/${locale}/privacy`,
  accessibility: (locale: Locale) => `/${locale}/accessibility`,
  official: (locale: Locale) => `/${locale}/official`,

  signIn: (locale: Locale, query?: { next?: string; error?: string }) => withQuery(`/${locale}/sign-in`, query),
  signInSent: (locale: Locale, query?: { next?: string }) => withQuery(`/${locale}/sign-in/sent`, query),
  signInRequest: (locale: Locale) => `/${locale}/sign-in/request`,
  signInLink: (locale: Locale, token: string, next?: string) => withQuery(`/${locale}/sign-in/link`, { token, next }),
  useSignInLink: (locale: Locale) => `/${locale}/sign-in/link/use`,
  signOut: (locale: Locale) => `/${locale}/sign-out`,
  signOutNow: (locale: Locale) => `/${locale}/sign-out/now`,
  newEoi: (locale: Locale, query?: Query) => withQuery(`/${locale}/eoi/new`, query),
  saveEoi: (locale: Locale) => `/${locale}/eoi/save`,
  discardEoi: (locale: Locale) => `/${locale}/eoi/discard`,
  account: (locale: Locale, query?: Query) => withQuery(`/${locale}/account`, query),
  accountReply: (locale: Locale, reference: string) => `/${locale}/account/eois/${reference}/reply`,
  accountWithdraw: (locale: Locale, reference: string) => `/${locale}/account/eois/${reference}/withdraw`,
  accountEoi: (locale: Locale, reference: string, query?: Query) => withQuery(`/${locale}/account/eois/${reference}`, query),
  desk: (locale: Locale, query?: Query) => withQuery(`/${locale}/desk`, query),
  deskCase: (locale: Locale, reference: string, query?: Query) => withQuery(`/${locale}/desk/${reference}`, query),
  deskForm: (locale: Locale, reference: string, form: string, query?: Query) => withQuery(`/${locale}/desk/${reference}/${form}`, query),
  admin: (locale: Locale) => `/${locale}/admin`,
  adminMail: (locale: Locale, query?: Query) => withQuery(`/${locale}/admin/mail`, query),
  adminMailItem: (locale: Locale, id: string) => `/${locale}/admin/mail/${id}`,
  adminProjects: (locale: Locale, query?: Query) => withQuery(`/${locale}/admin/projects`, query),
  adminProject: (locale: Locale, slug: string, query?: Query) => withQuery(`/${locale}/admin/projects/${slug}`, query),
  adminProjectPart: (locale: Locale, slug: string, part: string, query?: Query) => `${withQuery(`/${locale}/admin/projects/${slug}`, query)}#${part}`,
  saveProjectPart: (locale: Locale, slug: string, part: string) => `/${locale}/admin/projects/${slug}/save/${part}`,
  newFigure: (locale: Locale, slug: string, query?: Query) => withQuery(`/${locale}/admin/projects/${slug}/figures/new`, query),
  addFigure: (locale: Locale, slug: string) => `/${locale}/admin/projects/${slug}/figures/new/add`,
  figure: (locale: Locale, slug: string, id: string, query?: Query) => withQuery(`/${locale}/admin/projects/${slug}/figures/${id}`, query),
  changeFigure: (locale: Locale, slug: string, id: string, change: 'replace' | 'retire' | 'confirm') => `/${locale}/admin/projects/${slug}/figures/${id}/${change}`,
  adminAudit: (locale: Locale, query?: Query) => withQuery(`/${locale}/admin/audit`, query),
}

/** Catalogue filters, in the order in which addresses write them. */
export const projectQuery = ['q', 'sector', 'stage', 'district', 'country', 'site', 'sort', 'page'] as const
export const siteQuery = ['type', 'district', 'sort'] as const

const slug = '[a-z0-9][a-z0-9-]{0,120}'
/** Public addresses below `/{locale}` and the query keys each one knows. Nothing else is ever kept by the front. */
const publicPages: { pattern: RegExp; query?: readonly string[] }[] = [
  { pattern: /^$/ },
  { pattern: /^\/projects$/, query: projectQuery },
  { pattern: new RegExp(`^/projects/${slug}$`) },
  { pattern: /^\/sites$/, query: siteQuery },
  { pattern: new RegExp(`^/sites/${slug}$`) },
  { pattern: new RegExp(`^/(agreements|events|companies|incentives|sources)(/${slug})?$`) },
  { pattern: /^\/(about|how-to-invest|contacts|privacy|accessibility|official)$/ },
]

/** Query keys whose values are free text: endless, so the front keeps them apart from the rest. */
const freeText = new Set(['q'])

export type PublicAddress = { locale: Locale; path: string; search: string; freeText: boolean }

/**
 * The normal form of a public page's address, or undefined for every other address: known query keys only, sorted,
 * without empty values. Equal pages thus have equal addresses.
 */
export function publicAddress(pathname: string, search: URLSearchParams): PublicAddress | undefined {
  const [, locale, rest = ''] = /^\/([a-z]{2})(\/.*)?$/.exec(pathname) ?? []
  if (!isLocale(locale)) return undefined
  const page = publicPages.find(({ pattern }) => pattern.test(rest))
  if (!page) return undefined
  const known = new URLSearchParams()
  let free = false
  for (const key of page.query ?? []) {
    const values = [...new Set(search.getAll(key).map((value) => value.trim().slice(0, 200)).filter(Boolean))].sort()
    for (const value of values) known.append(key, value)
    free ||= values.length > 0 && freeText.has(key)
  }
  const text = known.toString()
  return { locale, path: pathname, search: text ? `?${text}` : '', freeText: free }
}

/** A path of this portal, for `next=`: same origin by construction, never a way to another host, nor back to signing in. */
export function safeNext(value: string | null | undefined): string | undefined {
  if (!value || value.length > 1000 || /^\/[a-z]{2}\/sign-(in|out)/.test(value) || !/^\/(kk|ru|en|zh)(\/|$|\?)/.test(value) || /[\\\p{Cc}]/u.test(value)) return undefined
  return value
}
