import { paths } from '@/lib/paths'
import { endpoint, seeOther, signedIn } from '@/server/endpoint'
import { confirmStage } from '@/server/projects'

export const POST = endpoint(async ({ actor, locale, params, form, now }) => {
  const slug = params.slug ?? ''
  await confirmStage(signedIn(actor), slug, now)
  return seeOther(form.get('from') === 'stale' ? paths.adminStale(locale, { saved: 'yes' }) : paths.adminProject(locale, slug))
})
