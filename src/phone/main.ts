import { listenOnPress } from './listen-bar.ts'

// The one script of pages. It makes more convenient what the server has drawn, and every page can be used without it.

for (const bar of document.querySelectorAll<HTMLElement>('[data-listen]')) listenOnPress(bar)
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]')) searchOnFocus(form)

/** What a search needs is loaded when somebody goes to its field. */
function searchOnFocus(form: HTMLFormElement): void {
  const begin = () =>
    import('./search.ts')
      .then(({ searchHere }) => searchHere(form))
      // The network is away. The form asks the server as before, and the next focus tries again.
      .catch(() => searchOnFocus(form))
  form.addEventListener('focusin', begin, { once: true })
}
