import { liveFilters } from './live-filters'
import { startShortlist } from './shortlist'
import { suggestFor } from './suggest'

/**
 * What script adds to public pages, on HTML that is whole without it: a button that prints, suggestions, filters that take effect
 * at once, the shortlist and the choice of theme, kept on the device without a cookie. It runs in the head, so that a chosen theme is there before the first paint.
 */
const key = 'theme'
const root = document.documentElement
const stored = (): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
const apply = (theme: string | null): void => {
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  else delete root.dataset.theme
}
apply(stored())

document.addEventListener('DOMContentLoaded', () => {
  document.querySelectorAll<HTMLInputElement>('[data-suggest]').forEach(suggestFor)
  document.querySelectorAll<HTMLFormElement>('form[data-live]').forEach(liveFilters)
  startShortlist()
  document.querySelectorAll<HTMLElement>('[data-print]').forEach((item) => {
    item.hidden = false
    item.addEventListener('click', () => print())
  })
  const group = document.querySelector<HTMLElement>('[data-theme-choice]')
  if (!group) return
  group.hidden = false
  const show = (): void =>
    group.querySelectorAll<HTMLButtonElement>('button[value]').forEach((button) => {
      button.setAttribute('aria-pressed', String(button.value === (root.dataset.theme ?? 'system')))
    })
  group.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[value]')
    if (!button) return
    apply(button.value)
    try {
      if (button.value === 'system') localStorage.removeItem(key)
      else localStorage.setItem(key, button.value)
    } catch {
      // A browser that keeps nothing still shows the theme until the page is left.
    }
    show()
  })
  show()
})
