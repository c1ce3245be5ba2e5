import { keepPages } from './keep-pages.ts'
import { listenOnPress } from './listen-bar.ts'
import { takeAlong } from './take-along.ts'
import { hideWhenOver } from './until.ts'

// The one script of pages. It makes more convenient what the server has drawn, and every page can be used without it.

for (const bar of document.querySelectorAll<HTMLElement>('[data-listen]')) listenOnPress(bar)
for (const element of document.querySelectorAll<HTMLElement>('[data-until]')) hideWhenOver(element)
for (const element of document.querySelectorAll<HTMLElement>('.take-along')) takeAlong(element)
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-card]')) drawOnChange(form)
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]')) searchOnFocus(form)
for (const text of document.querySelectorAll<HTMLElement>('[data-says]')) hearOffice(text)
keepPages(navigator)

/** An open page hears what the office says, once it can be read. Without a network it tries again with the next one. */
function hearOffice(text: HTMLElement): void {
  import('./office-says.ts')
    .then(({ followOffice }) => followOffice(text))
    .catch(() => addEventListener('online', () => hearOffice(text), { once: true }))
}

/** What a search needs is loaded when somebody goes to its field. */
function searchOnFocus(form: HTMLFormElement): void {
  const begin = async () => {
    const { searchHere } = await import('./search.ts')
    await searchHere(form)
  }
  // The network is away. The form asks the server as before, and the next focus tries again.
  const focused = () =>
    holdUntil(
      form,
      begin().catch(() => searchOnFocus(form)),
    )
  form.addEventListener('focusin', focused, { once: true })
}

/** What makes a card is loaded by its page alone. */
function drawOnChange(form: HTMLFormElement): void {
  const begin = async () => {
    const { drawCard } = await import('./card.ts')
    drawCard(form)
  }
  // The network is away. The form asks the server, as it does without a script.
  holdUntil(form, begin().catch(reportError))
}

/** Whoever is quicker than what is loaded waits for it, because nothing typed or chosen is sent if it need not be. */
async function holdUntil(form: HTMLFormElement, ready: Promise<void>): Promise<void> {
  let isAsked = false
  const hold = (event: Event) => {
    event.preventDefault()
    isAsked = true
  }
  form.addEventListener('submit', hold)
  await ready
  form.removeEventListener('submit', hold)
  if (isAsked) form.requestSubmit()
}
