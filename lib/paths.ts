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
  home: (locale: Locale, query?: { show?: string }) => withQuery(`/${locale}`, query),
  projects: (locale: Locale, query?: Query) => withQuery(`/${locale}/projects`, query),
  project: (locale: Locale, slug: string, query?: { show?: string }) => withQuery(`/${locale}/projects/${slug}`, query),
  sites: (locale: Locale, query?: Query) => withQuery(`/${locale}/sites`, query),
  site: (locale: Locale, slug: string) => `/${locale}/sites/${slug}`,
  agreements: (locale: Locale, query?: { show?: string }) => withQuery(`/${locale}/agreements`, query),
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
  plot: (locale: Locale, site: string, code: string, query?: { show?: string }) => withQuery(`/${locale}/sites/${site}/plots/${code}`, query),
  /** `items` are `project:SLUG` and `plot:SITE/CODE`; the others say what the page shows of them. */
  compare: (locale: Locale, items?: readonly string[], query?: { rows?: 'different'; removed?: string; show?: string }) => withQuery(`/${locale}/compare`, { items, ...query }),
  search: (locale: Locale, query?: Query) => withQuery(`/${locale}/search`, query),
  fit: (locale: Locale, query?: Query) => withQuery(`/${locale}/fit`, query),
  facts: (locale: Locale) => `/${locale}/facts`,
  /** How inquiries are handled; `unit` shows the months of one unit. */
  promise: (locale: Locale, query?: { unit?: string }) => withQuery(`/${locale}/promise`, query),
  promiseUnits: (locale: Locale) => `/${locale}/promise#units`,
  promiseExport: (locale: Locale, format: 'csv' | 'json') => `/${locale}/promise/export?format=${format}`,
  api: (locale: Locale) => `/${locale}/api`,
  projectsExport: (locale: Locale, format: 'csv' | 'xlsx' | 'json', query?: Query) => withQuery(`/${locale}/projects/export`, { ...query, format }),
  feed: (locale: Locale) => `/${locale}/feed.atom`,
  calendar: (locale: Locale) => `/${locale}/events.ics`,
  /** Records of the public JSON API; a plot's slug is `SITE/CODE`. */
  apiRecords: (type: ApiType, query?: Query) => withQuery(`/api/v1/${type}`, query),
  apiRecord: (type: ApiType, slug: string) => `/api/v1/${type}/${slug}`,
  apiSearch: (query?: Query) => withQuery('/api/v1/search', query),
  apiMap: (query?: Query) => withQuery('/api/v1/map.geojson', query),
  openApi: () => '/api/v1/openapi.json',
  /** Picture for link previews. */
  picture: (locale: Locale, type: 'project' | 'site' | 'page', slug: string) => `/pictures/${locale}/${type}/${slug}.png`,

  signIn: (locale: Locale, query?: { next?: string; error?: string; org?: string }) => withQuery(`/${locale}/sign-in`, query),
  signInSent: (locale: Locale, query?: { next?: string }) => withQuery(`/${locale}/sign-in/sent`, query),
  signInRequest: (locale: Locale) => `/${locale}/sign-in/request`,
  signInLink: (locale: Locale, token: string, next?: string) => withQuery(`/${locale}/sign-in/link`, { token, next }),
  useSignInLink: (locale: Locale) => `/${locale}/sign-in/link/use`,
  /** Starts the sign-in at the organisation's identity provider; a link, because a form may not lead to another host. */
  organisationSignIn: (locale: Locale, query?: { next?: string }) => withQuery(`/${locale}/sign-in/organisation`, query),
  secondFactor: (locale: Locale, query?: Query) => withQuery(`/${locale}/sign-in/second-factor`, query),
  checkSecondFactor: (locale: Locale, kind: 'app' | 'recovery' | 'passkey') => `/${locale}/sign-in/second-factor/${kind}`,
  signOut: (locale: Locale) => `/${locale}/sign-out`,
  signOutNow: (locale: Locale) => `/${locale}/sign-out/now`,
  newEoi: (locale: Locale, query?: Query) => withQuery(`/${locale}/eoi/new`, query),
  saveEoi: (locale: Locale) => `/${locale}/eoi/save`,
  /** Where the files of a draft are sent. */
  eoiDocuments: (locale: Locale, draft: string) => `/${locale}/eoi/documents/${draft}`,
  removeEoiDocument: (locale: Locale, draft: string, id: string) => `/${locale}/eoi/documents/${draft}/${id}/remove`,
  forgetProfile: (locale: Locale) => `/${locale}/eoi/forget`,
  discardEoi: (locale: Locale) => `/${locale}/eoi/discard`,
  account: (locale: Locale, query?: Query) => withQuery(`/${locale}/account`, query),
  /** Second factors and sessions, for everyone who signs in. */
  accountSecurity: (locale: Locale, query?: Query) => withQuery(`/${locale}/account/security`, query),
  authenticatorApp: (locale: Locale, query?: Query) => withQuery(`/${locale}/account/security/app`, query),
  addAuthenticatorApp: (locale: Locale) => `/${locale}/account/security/app/add`,
  removeAuthenticatorApp: (locale: Locale) => `/${locale}/account/security/app/remove`,
  newPasskey: (locale: Locale, query?: Query) => withQuery(`/${locale}/account/security/passkeys/new`, query),
  addPasskey: (locale: Locale) => `/${locale}/account/security/passkeys/new/add`,
  removePasskey: (locale: Locale, id: string) => `/${locale}/account/security/passkeys/${id}/remove`,
  recoveryCodes: (locale: Locale, query?: Query) => withQuery(`/${locale}/account/security/codes`, query),
  keepRecoveryCodes: (locale: Locale) => `/${locale}/account/security/codes/keep`,
  saveLanguages: (locale: Locale) => `/${locale}/account/security/languages`,
  endSession: (locale: Locale, id: string) => `/${locale}/account/security/sessions/${id}/end`,
  endOtherSessions: (locale: Locale) => `/${locale}/account/security/sessions/end-others`,
  /** The investor's own shortlist; `items` are shown beside it until they are kept there. */
  accountShortlist: (locale: Locale, query?: Query) => withQuery(`/${locale}/account/shortlist`, query),
  keepShortlist: (locale: Locale) => `/${locale}/account/shortlist/add`,
  dropShortlist: (locale: Locale) => `/${locale}/account/shortlist/remove`,
  accountReply: (locale: Locale, reference: string) => `/${locale}/account/eois/${reference}/reply`,
  inviteColleague: (locale: Locale, reference: string) => `/${locale}/account/eois/${reference}/colleagues/invite`,
  /** A form about one meeting, by the last part of its address. */
  accountMeeting: (locale: Locale, reference: string, id: string, form: 'pick' | 'ask' | 'cancel') => `/${locale}/account/eois/${reference}/meetings/${id}/${form}`,
  /** The meeting as a file for the calendar, for either side. */
  accountMeetingFile: (locale: Locale, reference: string, id: string) => `/${locale}/account/eois/${reference}/meetings/${id}/meeting.ics`,
  deskMeetingFile: (locale: Locale, reference: string, id: string) => `/${locale}/desk/${reference}/meetings/${id}/meeting.ics`,
  /** Which mails the investor gets. */
  notifications: (locale: Locale, query?: { saved?: string }) => withQuery(`/${locale}/account/notifications`, query),
  saveNotifications: (locale: Locale) => `/${locale}/account/notifications/save`,
  /** For mail programs; a person who opens it gets to the choices. */
  stopMails: (locale: Locale, query: { token: string }) => withQuery(`/${locale}/unsubscribe`, query),
  keepTimeZone: (locale: Locale) => `/${locale}/account/time-zone`,
  endColleague: (locale: Locale, reference: string, id: string) => `/${locale}/account/eois/${reference}/colleagues/${id}/end`,
  accountWithdraw: (locale: Locale, reference: string) => `/${locale}/account/eois/${reference}/withdraw`,
  accountEoi: (locale: Locale, reference: string, query?: Query) => withQuery(`/${locale}/account/eois/${reference}`, query),
  /** What is stored of the reader: to be taken away, and to be erased. */
  ownData: (locale: Locale, query?: Query) => withQuery(`/${locale}/account/data`, query),
  ownDataAction: (locale: Locale, action: 'export' | 'erase' | 'keep') => `/${locale}/account/data/${action}`,
  ownDataErased: (locale: Locale) => `/${locale}/account/data/erased`,
  /** Without an id: where files are sent. */
  accountDocuments: (locale: Locale, reference: string, id?: string) => `/${locale}/account/eois/${reference}/documents${id ? `/${id}` : ''}`,
  removeAccountDocument: (locale: Locale, reference: string, id: string) => `/${locale}/account/eois/${reference}/documents/${id}/remove`,
  deskDocuments: (locale: Locale, reference: string, id?: string) => `/${locale}/desk/${reference}/documents${id ? `/${id}` : ''}`,
  removeDeskDocument: (locale: Locale, reference: string, id: string, query?: Query) => withQuery(`/${locale}/desk/${reference}/documents/${id}/remove`, query),
  desk: (locale: Locale, query?: Query) => withQuery(`/${locale}/desk`, query),
  /** Actions on several cases; the query is that of the list. */
  deskBulk: (locale: Locale, query?: Query) => withQuery(`/${locale}/desk/bulk`, query),
  /** How many cases of a list are new since an instant, for the page that shows it. */
  deskChanges: (locale: Locale, query?: Query) => withQuery(`/${locale}/desk/changes`, query),
  deskExport: (locale: Locale, format: 'csv' | 'xlsx', query?: Query) => withQuery(`/${locale}/desk/export`, { ...query, format }),
  /** Single-key shortcuts, switched for the account. */
  deskKeys: (locale: Locale) => `/${locale}/desk/keys`,
  savedFilters: (locale: Locale, query?: Query) => withQuery(`/${locale}/desk/filters`, query),
  saveFilter: (locale: Locale) => `/${locale}/desk/filters/save`,
  changeFilter: (locale: Locale, id: string, action: 'rename' | 'remove') => `/${locale}/desk/filters/${id}/${action}`,
  deskCase: (locale: Locale, reference: string, query?: Query) => withQuery(`/${locale}/desk/${reference}`, query),
  deskForm: (locale: Locale, reference: string, form: string, query?: Query) => withQuery(`/${locale}/desk/${reference}/${form}`, query),
  /** Texts that colleagues asked the officer to translate. */
  deskTranslations: (locale: Locale, query?: Query) => withQuery(`/${locale}/desk/translations`, query),
  deskTranslation: (locale: Locale, id: string, query?: Query) => withQuery(`/${locale}/desk/translations/${id}`, query),
  translationAction: (locale: Locale, id: string, action: 'done' | 'cancel') => `/${locale}/desk/translations/${id}/${action}`,
  /** Days on which officers are away, and who stands in. */
  deskAbsences: (locale: Locale, query?: Query) => withQuery(`/${locale}/desk/absences`, query),
  saveAbsence: (locale: Locale) => `/${locale}/desk/absences/save`,
  /** How each officer kept the promises; for heads and admins. */
  deskFigures: (locale: Locale) => `/${locale}/desk/figures`,
  admin: (locale: Locale) => `/${locale}/admin`,
  adminOperations: (locale: Locale) => `/${locale}/admin/operations`,
  adminReplies: (locale: Locale, query?: Query) => withQuery(`/${locale}/admin/replies`, query),
  newReply: (locale: Locale, query?: Query) => withQuery(`/${locale}/admin/replies/new`, query),
  addReply: (locale: Locale) => `/${locale}/admin/replies/new/add`,
  adminReply: (locale: Locale, id: string, query?: Query) => withQuery(`/${locale}/admin/replies/${id}`, query),
  /** `change` takes it out of use or back, or moves it. */
  replyAction: (locale: Locale, id: string, action: 'save' | 'change') => `/${locale}/admin/replies/${id}/${action}`,
  adminMail: (locale: Locale, query?: Query) => withQuery(`/${locale}/admin/mail`, query),
  adminMailItem: (locale: Locale, id: string, query?: Query) => withQuery(`/${locale}/admin/mail/${id}`, query),
  /** For all mails that the list's filter shows, or for one. */
  mailAction: (locale: Locale, action: 'resend' | 'give-up', id?: string) => (id ? `/${locale}/admin/mail/${id}/${action}` : `/${locale}/admin/mail/${action}`),
  adminUsers: (locale: Locale, query?: Query) => withQuery(`/${locale}/admin/users`, query),
  newUser: (locale: Locale, query?: Query) => withQuery(`/${locale}/admin/users/new`, query),
  addUser: (locale: Locale) => `/${locale}/admin/users/new/add`,
  adminUser: (locale: Locale, id: string, query?: Query) => withQuery(`/${locale}/admin/users/${id}`, query),
  changeUser: (locale: Locale, id: string, change: 'save' | 'link' | 'deactivate' | 'reactivate' | 'reset-second-factor') => `/${locale}/admin/users/${id}/${change}`,
  /** `leave` closes the account with the hand-over. */
  handOver: (locale: Locale, id: string, query?: { to?: string; leave?: string; kept?: string; edit?: string }) => withQuery(`/${locale}/admin/users/${id}/hand-over`, query),
  doHandOver: (locale: Locale, id: string) => `/${locale}/admin/users/${id}/hand-over/do`,
  adminUnits: (locale: Locale) => `/${locale}/admin/units`,
  adminUnit: (locale: Locale, id: string, query?: Query) => withQuery(`/${locale}/admin/units/${id}`, query),
  saveUnit: (locale: Locale, id: string) => `/${locale}/admin/units/${id}/save`,
  adminProjects: (locale: Locale, query?: Query) => withQuery(`/${locale}/admin/projects`, query),
  adminProject: (locale: Locale, slug: string, query?: Query) => withQuery(`/${locale}/admin/projects/${slug}`, query),
  adminProjectPart: (locale: Locale, slug: string, part: string, query?: Query) => `${withQuery(`/${locale}/admin/projects/${slug}`, query)}#${part}`,
  saveProjectPart: (locale: Locale, slug: string, part: string) => `/${locale}/admin/projects/${slug}/save/${part}`,
  confirmStage: (locale: Locale, slug: string) => `/${locale}/admin/projects/${slug}/confirm-stage`,
  confirmTexts: (locale: Locale, slug: string) => `/${locale}/admin/projects/${slug}/confirm-texts`,
  adminStale: (locale: Locale, query?: Query) => withQuery(`/${locale}/admin/stale`, query),
  newFigure: (locale: Locale, slug: string, query?: Query) => withQuery(`/${locale}/admin/projects/${slug}/figures/new`, query),
  addFigure: (locale: Locale, slug: string) => `/${locale}/admin/projects/${slug}/figures/new/add`,
  figure: (locale: Locale, slug: string, id: string, query?: Query) => withQuery(`/${locale}/admin/projects/${slug}/figures/${id}`, query),
  changeFigure: (locale: Locale, slug: string, id: string, change: 'replace' | 'retire' | 'confirm') => `/${locale}/admin/projects/${slug}/figures/${id}/${change}`,
  adminPlots: (locale: Locale, query?: Query) => withQuery(`/${locale}/admin/plots`, query),
  newPlot: (locale: Locale, query?: Query) => withQuery(`/${locale}/admin/plots/new`, query),
  addPlot: (locale: Locale) => `/${locale}/admin/plots/new/add`,
  saveBuildMonths: (locale: Locale) => `/${locale}/admin/plots/classes`,
  /** `id` is `SITE/CODE`. */
  adminPlot: (locale: Locale, id: string, query?: Query) => withQuery(`/${locale}/admin/plots/${id}`, query),
  savePlot: (locale: Locale, id: string) => `/${locale}/admin/plots/${id}/save`,
  adminRates: (locale: Locale, query?: Query) => withQuery(`/${locale}/admin/rates`, query),
  addRate: (locale: Locale) => `/${locale}/admin/rates/add`,
  importRates: (locale: Locale) => `/${locale}/admin/rates/import`,
  withdrawRate: (locale: Locale, id: string) => `/${locale}/admin/rates/${id}/withdraw`,
  adminMap: (locale: Locale, query?: Query) => withQuery(`/${locale}/admin/map`, query),
  importBoundaries: (locale: Locale) => `/${locale}/admin/map/import`,
  publishBoundaries: (locale: Locale, id: string) => `/${locale}/admin/map/${id}/publish`,
  restoreOutline: (locale: Locale) => `/${locale}/admin/map/restore`,
  adminCalendar: (locale: Locale, query?: Query) => withQuery(`/${locale}/admin/calendar`, query),
  saveCalendarDay: (locale: Locale) => `/${locale}/admin/calendar/day`,
  fillCalendar: (locale: Locale) => `/${locale}/admin/calendar/fill`,
  adminHighValue: (locale: Locale, query?: Query) => withQuery(`/${locale}/admin/high-value`, query),
  setThreshold: (locale: Locale) => `/${locale}/admin/high-value/thresholds`,
  enterMci: (locale: Locale) => `/${locale}/admin/high-value/mci`,
  adminRouting: (locale: Locale, query?: Query) => withQuery(`/${locale}/admin/routing`, query),
  changeRouting: (locale: Locale) => `/${locale}/admin/routing/change`,
  /** `id` is `new` for a rule that is not there yet. */
  adminRule: (locale: Locale, id: string, query?: Query) => withQuery(`/${locale}/admin/routing/${id}`, query),
  saveRule: (locale: Locale, id: string) => `/${locale}/admin/routing/${id}/save`,
  adminAudit: (locale: Locale, query?: Query) => withQuery(`/${locale}/admin/audit`, query),
  auditEntry: (locale: Locale, id: number | string) => `/${locale}/admin/audit/${id}`,
  exportAudit: (locale: Locale, query?: Query) => withQuery(`/${locale}/admin/audit/export`, query),
}

/** Catalogue filters, in the order in which addresses write them. */
export const projectQuery = ['q', 'sector', 'stage', 'district', 'country', 'site', 'seeks', 'min', 'max', 'currency', 'show', 'jobs', 'export', 'documents', 'updated', 'sort', 'page', 'view'] as const
export const siteQuery = ['type', 'district', 'status', 'minHa', 'power', 'rail', 'ready', 'sort'] as const
/** What an investor needs of a plot. */
export const fitQuery = ['ha', 'mw', 'gas', 'water', 'sewer', 'rail', 'by', 'page'] as const

/** Records that the public API gives, as its addresses name them. */
export const apiTypes = ['projects', 'sites', 'plots', 'companies', 'agreements', 'events', 'incentives'] as const
export type ApiType = (typeof apiTypes)[number]

const slug = '[a-z0-9][a-z0-9-]{0,120}'
const plotCode = '[A-Za-z0-9][A-Za-z0-9-]{0,40}'
type PublicShape = { pattern: RegExp; query?: readonly string[] }

/** Public pages below `/{locale}` and the query keys each one knows. Nothing else is ever kept by the front. */
const publicPages: PublicShape[] = [
  { pattern: /^$/, query: ['show'] },
  { pattern: /^\/projects$/, query: projectQuery },
  { pattern: new RegExp(`^/projects/(?!(?:export|new|feed)$)${slug}$`), query: ['show'] },
  { pattern: /^\/sites$/, query: siteQuery },
  { pattern: new RegExp(`^/sites/${slug}$`) },
  { pattern: new RegExp(`^/sites/${slug}/plots/${plotCode}$`), query: ['show'] },
  { pattern: /^\/agreements$/, query: ['show'] },
  { pattern: new RegExp(`^/(agreements|events|companies|incentives|sources)(/${slug})?$`) },
  // Ids of laws are written as their publisher writes them.
  { pattern: /^\/sources\/[a-z][A-Za-z0-9-]{0,120}$/ },
  { pattern: /^\/(about|how-to-invest|contacts|privacy|accessibility|official|facts|api)$/ },
  { pattern: /^\/compare$/, query: ['items', 'rows', 'find', 'removed', 'show'] },
  { pattern: /^\/search$/, query: ['q', 'type', 'page'] },
  { pattern: /^\/fit$/, query: fitQuery },
  { pattern: /^\/promise$/, query: ['unit'] },
]

/** Files and data below `/{locale}`, and at the root: the same bytes for everyone, kept like pages. */
const publicData: PublicShape[] = [
  { pattern: /^\/projects\/export$/, query: [...projectQuery, 'format'] },
  { pattern: /^\/(feed\.atom|events\.ics)$/ },
  { pattern: /^\/promise\/export$/, query: ['format'] },
]
const rootData: PublicShape[] = [
  { pattern: /^\/sitemap\.xml$/, query: ['part'] },
  { pattern: /^\/(robots\.txt|\.well-known\/security\.txt)$/ },
  { pattern: /^\/api\/v1\/(openapi\.json)$/ },
  { pattern: /^\/api\/v1\/projects$/, query: [...projectQuery, 'limit'] },
  { pattern: /^\/api\/v1\/map\.geojson$/, query: projectQuery },
  { pattern: /^\/api\/v1\/(sites|plots)$/, query: [...siteQuery, 'page', 'limit'] },
  { pattern: /^\/api\/v1\/(companies|agreements|events|incentives)$/, query: ['page', 'limit'] },
  { pattern: new RegExp(`^/api/v1/(projects|sites|companies|agreements|events|incentives)/${slug}$`) },
  { pattern: new RegExp(`^/api/v1/plots/${slug}/${plotCode}$`) },
  { pattern: /^\/api\/v1\/search$/, query: ['q', 'locale', 'limit'] },
  { pattern: new RegExp(`^/pictures/(kk|ru|en|zh)/(project|site|page)/${slug}\\.png$`) },
]

/** Where mail programs post that their reader wants no more mails: as RFC 8058 has it, in the one or the other form. */
export const isStopAddress = (pathname: string): boolean => /^\/(kk|ru|en|zh)\/unsubscribe$/.test(pathname)

/** Where forms may come with files: they are larger, and take longer, than any other. */
export const isUploadAddress = (pathname: string): boolean => /^\/(kk|ru|en|zh)\/((account\/eois|desk)\/TRK-\d{4}-\d{6}\/(reply|documents|documents\/[0-9a-f-]{36}\/remove)|eoi\/(save|documents\/[0-9a-f-]{36}(\/[0-9a-f-]{36}\/remove)?))$/.test(pathname)

/** Query keys whose values are typed by people: endless, so the front keeps them apart from the rest. */
const freeText = new Set(['q', 'min', 'max', 'jobs', 'items', 'find', 'removed', 'minHa', 'power', 'limit', 'ha', 'mw', 'gas', 'water', 'sewer', 'by'])
/** Query keys whose values keep the order in which they were given: columns of a comparison. */
const ordered = new Set(['items'])

/** `kind` tells a page, which the front strips of the framework, from data, which it sends as it is. */
export type PublicAddress = { kind: 'page' | 'data'; address: string; freeText: boolean }

/**
 * The normal form of a public address, or undefined for every other address: known query keys only, sorted,
 * without empty values. Equal pages thus have equal addresses.
 */
export function publicAddress(pathname: string, search: URLSearchParams): PublicAddress | undefined {
  const [, locale, below = ''] = /^\/([a-z]{2})(\/.*)?$/.exec(pathname) ?? []
  const within = (shapes: readonly PublicShape[], path: string) => shapes.find(({ pattern }) => pattern.test(path))
  const page = isLocale(locale) ? within(publicPages, below) : undefined
  const shape = page ?? (isLocale(locale) ? within(publicData, below) : within(rootData, pathname))
  if (!shape) return undefined
  const known = new URLSearchParams()
  let free = false
  for (const key of shape.query ?? []) {
    const values = [...new Set(search.getAll(key).map((value) => value.trim().slice(0, 200)).filter(Boolean))].slice(0, 50)
    for (const value of ordered.has(key) ? values : values.sort()) known.append(key, value)
    free ||= values.length > 0 && freeText.has(key)
  }
  const text = known.toString()
  return { kind: page ? 'page' : 'data', address: text ? `${pathname}?${text}` : pathname, freeText: free }
}

/** Addresses that an open page asks for by itself, without its reader. */
export const asksByItself = (address: string): boolean => /^\/[a-z]{2}\/desk\/changes(\?|$)/.test(address)

/** A path of this portal, for `next=`: same origin by construction, never a way to another host, nor back to signing in. */
export function safeNext(value: string | null | undefined): string | undefined {
  if (!value || value.length > 2000 || /^\/[a-z]{2}\/sign-(in|out)/.test(value) || !/^\/(kk|ru|en|zh)(\/|$|\?)/.test(value) || /[\\\p{Cc}]/u.test(value)) return undefined
  return value
}
