/**
 * The shortlist on the device, without a cookie. The HTML is whole without it: a plain link beside every listing leads to the comparison, whose
 * address is the list. Here those links become buttons that keep the listing in the browser's own storage, and the header's link carries
 * them all. Where the browser refuses to keep anything, the plain links stay. All texts stand in the HTML.
 */
const key = 'shortlist'

const read = (): string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter((item) => typeof item === 'string') : []
  } catch {
    return []
  }
}
const write = (items: string[]): boolean => {
  try {
    localStorage.setItem(key, JSON.stringify(items))
    return true
  } catch {
    return false
  }
}
const all = <T extends HTMLElement>(selector: string): T[] => [...document.querySelectorAll<T>(selector)]
const keysOf = (text: string | undefined): string[] => (text ?? '').split(' ').filter(Boolean)

/** Shows how things stand on buttons and links. */
function show(): void {
  const items = read()
  for (const button of all('[aria-pressed][data-item]')) button.setAttribute('aria-pressed', String(items.includes(button.dataset.item ?? '')))
  for (const link of all<HTMLAnchorElement>('a[data-list]')) {
    link.hidden = items.length === 0 && link.dataset.list !== 'always'
    if (items.length === 0) continue
    link.search = new URLSearchParams(items.map((item) => ['items', item])).toString()
    const label = link.querySelector('[data-label]')
    if (label instanceof HTMLElement) label.textContent = (label.dataset.label ?? '').replace('{count}', String(items.length))
    const number = link.querySelector('[data-number]')
    if (number) number.textContent = String(items.length)
  }
  for (const button of all('button[data-keep]')) button.hidden = keysOf(button.dataset.keep).every((item) => items.includes(item))
}

/** A link beside a listing becomes a button that says whether it is chosen. */
function pressable(link: HTMLElement): void {
  const button = document.createElement('button')
  button.type = 'button'
  for (const { name, value } of link.attributes) if (name !== 'href' && name !== 'rel') button.setAttribute(name, value)
  button.append(...link.childNodes)
  button.setAttribute('aria-pressed', 'false')
  link.replaceWith(button)
}

export function startShortlist(): void {
  if (!write(read())) return
  // Another tab has changed the list, or the page comes back as it was left.
  addEventListener('storage', show)
  addEventListener('pageshow', show)
  const bar = document.querySelector<HTMLElement>('[data-shortlist]')
  const status = bar?.querySelector('[role=status]')
  const said = bar?.querySelector('[data-said]')
  const undo = bar?.querySelector<HTMLElement>('[data-undo]')
  if (bar && status && said && undo) serve(bar, status, said, undo)
  show()
}

/** Answers what people press. `status` is read out, `said` is seen. */
function serve(bar: HTMLElement, status: Element, said: Element, undo: HTMLElement): void {
  const limit = Number(bar.dataset.limit)
  let before: string[] | undefined
  let pressed: HTMLElement | undefined

  const say = (text: string | undefined, name = ''): void => {
    status.textContent = said.textContent = (text ?? '').replace('{name}', name)
    bar.classList.toggle('on', Boolean(text))
    undo.hidden = !before
  }
  const change = (items: string[], text: string | undefined, name?: string): void => {
    const old = read()
    const full = items.length > limit || !write(items)
    before = full ? undefined : old
    say(full ? bar.dataset.full : text, name)
    show()
  }
  const add = (items: string[]): string[] => [...new Set([...read(), ...items])]
  const without = (item: string | undefined): string[] => read().filter((other) => other !== item)

  all('a[data-item]').forEach(pressable)
  document.addEventListener('portal:changed', () => {
    all('a[data-item]').forEach(pressable)
    show()
  })
  document.addEventListener('click', ({ target }) => {
    const found = (target as Element).closest<HTMLElement>('[data-item],[data-keep],[data-drop],[data-undo],[data-close]')
    if (!found) return
    const { item, keep, drop, name } = found.dataset
    if (item || keep) pressed = found
    if (item && read().includes(item)) change(without(item), bar.dataset.removed, name)
    else if (item) change(add([item]), bar.dataset.added, name)
    // Links of the comparison go on to their address, which changes in the same way.
    else if (drop) write(without(drop))
    else if (keep && found instanceof HTMLAnchorElement) write(add(keysOf(keep)).slice(0, limit))
    else if (keep) change(add(keysOf(keep)), bar.dataset.added, name)
    else {
      const back = found === undo && before
      if (back) write(back)
      before = undefined
      say(back ? bar.dataset.undone : '')
      show()
      // The button that had the focus may be gone.
      pressed?.focus()
    }
  })
}
