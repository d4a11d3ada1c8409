import { notFound, redirect } from 'next/navigation'
import { isLocale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { requireActor } from '@/server/session'

/** The first room of admins tells how the portal runs, that of editors is the list of projects. */
export default async function AdminPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, paths.admin(locale), ['editor', 'admin'])
  redirect(actor.role === 'admin' ? paths.adminOperations(locale) : paths.adminProjects(locale))
}
