import { notFound, redirect } from 'next/navigation'
import { isLocale } from '@/lib/locales'
import { paths } from '@/lib/paths'

/** The first room of the editors is the list of projects. */
export default async function AdminPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  redirect(paths.adminProjects(locale))
}
