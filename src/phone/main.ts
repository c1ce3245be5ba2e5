import { keepPages } from './keep-pages.ts'
import { listenOnPress } from './listen-bar.ts'
import { takeAlong } from './take-along.ts'
import { hideWhenOver } from './until.ts'

// The one script of pages. It makes more convenient what the server has drawn, and every page can be used without it.

for (const bar of document.querySelectorAll<HTMLElement>('[data-listen]')) listenOnPress(bar)
for (const element of document.querySelectorAll<HTMLElement>('[data-until]')) hideWhenOver(element)
for (const element of document.querySelectorAll<HTMLElement>('.take-along')) takeAlong(element)
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]')) searchOnFocus(form)
keepPages(navigator)

/**
 * What a search needs is loaded when somebody goes to its field. Whoever is quicker waits for it, because nothing typed
 * is sent if it need not be.
 */
function searchOnFocus(form: HTMLFormElement): void {
  let isAsked = false
  const hold = (event: Event) => {
    event.preventDefault()
    isAsked = true
  }
  async function begin(): Promise<void> {
    form.addEventListener('submit', hold)
    try {
      const { searchHere } = await import('./search.ts')
      await searchHere(form)
    } catch {
      // The network is away. The form asks the server as before, and the next focus tries again.
      searchOnFocus(form)
    }
    form.removeEventListener('submit', hold)
    if (isAsked) form.requestSubmit()
  }
  form.addEventListener('focusin', begin, { once: true })
}
