import { h, render } from 'preact'
import { pathOf } from '../search/entries.ts'
import { createFinder } from '../search/finder.ts'
import { ResultList } from '../view/pages/links/result-list.tsx'
import type { Result } from '../view/pages/search/result.ts'
import { parseResults } from './results.ts'

/**
 * Searches on the page itself while somebody types, so that nothing typed is sent. If that fails, the form asks the
 * server again, as it does without a script.
 *
 * @param form as `SearchForm` draws it
 * @throws Error when the results of this language cannot be fetched.
 */
export async function searchHere(form: HTMLFormElement): Promise<void> {
  const { search: locale = '', forms = '', worker = '', results = '', count = '', none = '' } = form.dataset
  const input = form.elements.namedItem('q') as HTMLInputElement
  const place = form.querySelector('.found') as HTMLElement
  const otherwise = document.querySelector<HTMLElement>('[data-unless-found]')
  const all = new Map(parseResults(await fetchText(results)).map((result) => [result.href, result]))
  const listening = new AbortController()
  /** Whether somebody waits for the results who has not only typed. */
  let isAsked = false

  const finder = createFinder({
    worker: new Worker(worker, { type: 'module' }),
    forms: fetchText(forms),
    onHits(hits) {
      isAsked = false
      draw(hits.flatMap((hit) => all.get(pathOf(hit, locale)) ?? []))
    },
    onFault(error) {
      listening.abort()
      reportError(error)
      if (isAsked) form.submit()
    },
  })

  function draw(found: readonly Result[] | undefined): void {
    render(h(ResultList, { results: found, count, none }), place)
    if (otherwise) otherwise.hidden = found !== undefined && found.length > 0
  }

  function look(): void {
    if (input.value.trim() === '') {
      finder.forget()
      draw(undefined)
    } else finder.find(input.value)
  }

  input.addEventListener('input', look, { signal: listening.signal })
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault()
      isAsked = true
      look()
      // The keyboard on the screen goes away, and the results are what is read next. A form that had to wait may be sent
      // after its reader has moved on (WCAG 3.2.1): their focus stays where it is. Safari gives a pressed button none.
      const { activeElement, body } = document
      if (activeElement === body || form.contains(activeElement)) place.focus()
    },
    { signal: listening.signal },
  )
  if (input.value !== input.defaultValue) look()
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: expected 200, found ${response.status}`)
  return response.text()
}
