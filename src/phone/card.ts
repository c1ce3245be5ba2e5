import type { Card } from '../shared/edition/card.ts'
import { parseCard, sentencesOn } from '../shared/edition/card-sentences.ts'

/**
 * Draws a card on the page itself while somebody chooses what it says, so that nothing chosen is sent, or kept in the
 * history of the browser.
 *
 * @param form as `CardForm` draws it. The card is there already, with all that it could say, hidden.
 */
export function drawCard(form: HTMLFormElement): void {
  const sheet = document.getElementById(form.dataset.card ?? '')
  if (!sheet) return
  const choices = { abouts: valuesIn(form, 'about'), languages: valuesIn(form, 'language') }
  const takeOver = (asked: string) => {
    choose(form, parseCard(new URLSearchParams(asked), choices))
    draw()
  }
  const draw = () => {
    const chosen = new FormData(form)
    const said = new Set(sentencesOn(parseCard(chosen, choices)).map(({ name, value }) => `${name} ${value}`))
    for (const line of sheet.querySelectorAll<HTMLElement>('[data-name]'))
      line.hidden = !said.has(`${line.dataset.name} ${line.dataset.value}`)
    sheet.hidden = said.size === 0
    const label = form.querySelector('[name=about]:checked:not([value=""]) ~ span')
    form.querySelector('.chosen')?.replaceChildren(...(label?.cloneNode(true).childNodes ?? []))
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
      link.search = ''
      link.hash = new URLSearchParams([...chosen].map(([name, value]) => [name, `${value}`])).toString()
    }
  }
  // A link to the card in another language hands over what was chosen in its fragment, which no browser sends. A copy
  // that was kept on the device knows only the address.
  const handOver = () => {
    if (!location.hash.includes('=')) return false
    takeOver(location.hash.slice(1))
    history.replaceState(null, '', location.pathname)
    return true
  }
  if (!handOver()) takeOver(location.search)
  addEventListener('hashchange', handOver)
  form.addEventListener('change', draw)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (sheet.hidden) form.querySelector<HTMLElement>('[name=way]')?.focus()
    else sheet.focus()
  })
}

/** What can be chosen under a name. */
function valuesIn(form: HTMLFormElement, name: string): string[] {
  const inputs = [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)]
  return inputs.map(({ value }) => value).filter((value) => value !== '')
}

/** Chooses in a form what a card says. */
function choose(form: HTMLFormElement, { about = '', ways, language = '' }: Card): void {
  const chosen: Readonly<Record<string, readonly string[]>> = {
    about: [about],
    way: ways,
    language: [language],
  }
  for (const input of form.querySelectorAll<HTMLInputElement>('input'))
    input.checked = chosen[input.name]?.includes(input.value) ?? false
}
