/**
 * The catalogue's filters take effect as they are chosen: the page for the new choice is fetched and its list and
 * counts are put in place. The form itself stays, with its focus. Without script it is sent by its button.
 */
export function liveFilters(form: HTMLFormElement): void {
  let asked: AbortController | undefined
  const addressOf = (): string => {
    const query = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value.trim()) query.append(name, value)
    const text = query.toString()
    return text ? `${form.action.split('?')[0]}?${text}` : form.action
  }
  form.addEventListener('change', (event) => {
    // A number or a text is not finished when a field is left; its button, or Enter, sends it.
    if (!(event.target instanceof HTMLInputElement) || !/^(checkbox|radio)$/.test(event.target.type)) return
    asked?.abort()
    asked = new AbortController()
    const address = addressOf()
    void fetch(address, { signal: asked.signal })
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error())))
      .then((html) => {
        const fresh = new DOMParser().parseFromString(html, 'text/html')
        const found = fresh.querySelector('[data-found]')
        if (!found) throw new Error()
        document.querySelector('[data-found]')?.replaceWith(document.adoptNode(found))
        fresh.querySelectorAll<HTMLInputElement>('[data-live] .ck input').forEach((input) => {
          const own = [...form.elements].find((element): element is HTMLInputElement => element instanceof HTMLInputElement && element.name === input.name && element.value === input.value)
          if (!own) return
          own.disabled = input.disabled
          const count = own.parentElement?.querySelector('.n')
          if (count) count.textContent = input.parentElement?.querySelector('.n')?.textContent ?? ''
        })
        const heading = document.getElementById('found')
        document.getElementById('found-said')!.textContent = heading?.textContent ?? ''
        history.replaceState(null, '', address)
        document.dispatchEvent(new Event('portal:changed'))
      })
      .catch((error: Error) => {
        if (error.name !== 'AbortError') form.requestSubmit()
      })
  })
}
