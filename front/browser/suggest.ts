/**
 * Suggestions under a search field while somebody types: a combobox with a list, as the ARIA practices describe it.
 * Without script, or when the list cannot be fetched, the field is an ordinary search field.
 */
type Item = { type: string; slug: string; title: string }

const shown = 6
const pause = 150

const addressOf = (locale: string, { type, slug }: Item): string => {
  const [site, code] = slug.split('/')
  const section = type === 'company' ? 'companies' : `${type}s`
  return type === 'plot' ? `/${locale}/sites/${site}/plots/${code}` : `/${locale}/${section}/${slug}`
}

export function suggestFor(input: HTMLInputElement): void {
  const locale = location.pathname.slice(1, 3)
  const list = document.createElement('ul')
  list.className = 'sg'
  list.id = `${input.id}-list`
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', input.dataset.suggest ?? '')
  list.hidden = true
  input.insertAdjacentElement('afterend', list)
  for (const [name, value] of Object.entries({ role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false' })) input.setAttribute(name, value)

  let items: Item[] = []
  let chosen = -1
  let timer = 0
  let asked: AbortController | undefined

  const close = (): void => {
    window.clearTimeout(timer)
    asked?.abort()
    list.hidden = true
    chosen = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
  const choose = (index: number): void => {
    chosen = index
    ;[...list.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === index)))
    if (index < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', list.children[index]!.id)
  }
  const show = (found: Item[]): void => {
    items = found
    list.replaceChildren(
      ...items.map((item, index) => {
        const option = document.createElement('li')
        option.id = `${list.id}-${index}`
        option.setAttribute('role', 'option')
        option.textContent = item.title
        option.addEventListener('mousedown', (event) => event.preventDefault())
        option.addEventListener('click', () => location.assign(addressOf(locale, item)))
        return option
      }),
    )
    list.hidden = items.length === 0
    input.setAttribute('aria-expanded', String(items.length > 0))
    choose(-1)
  }
  const ask = async (): Promise<void> => {
    const q = input.value.trim()
    if (q.length < (/\p{Script=Han}/u.test(q) ? 1 : 2)) return close()
    asked?.abort()
    asked = new AbortController()
    try {
      const answer = await fetch(`/api/v1/search?${new URLSearchParams({ q, locale, limit: String(shown) })}`, { signal: asked.signal })
      if (answer.ok && document.activeElement === input) show(((await answer.json()) as { items: Item[] }).items)
    } catch {
      // No suggestions, then: the field still searches.
    }
  }

  input.addEventListener('input', () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void ask(), pause)
  })
  input.addEventListener('blur', close)
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      // One place more than there are items: the field itself, between the last and the first.
      choose(((chosen + 1 + step + items.length + 1) % (items.length + 1)) - 1)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      close()
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault()
      location.assign(addressOf(locale, items[chosen]!))
    }
  })
}
