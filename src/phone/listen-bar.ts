import type { SpeechState } from '../speech/speaker.ts'

/** What a bar can tell beside what its buttons say. The server has drawn the texts. */
export type Message = 'rate' | 'volume' | 'missing' | 'no-voice' | 'failed'

/** Shows the button that begins to read aloud. What that needs is loaded when somebody presses it. */
export function listenOnPress(bar: HTMLElement): void {
  const start = startOf(bar)
  let reading: Promise<() => void> | undefined
  const fail = () => {
    // The network is away. The next press tries again.
    reading = undefined
    showControls(bar, false)
    tell(bar, 'failed')
    bar.hidden = false
  }
  start?.addEventListener('click', () => {
    // Safari lets a page speak only if it did so once while somebody pressed something.
    if ('speechSynthesis' in window) window.speechSynthesis.speak(new SpeechSynthesisUtterance(''))
    reading ??= import('./read-aloud.ts').then(({ readAloud }) => readAloud(bar))
    reading.then((begin) => begin(), fail)
  })
  start?.setAttribute('data-ready', '')
}

const startOf = (bar: HTMLElement) => document.querySelector<HTMLElement>(`[aria-controls="${bar.id}"]`)

/** Shows the controls. The focus goes to the first, because the button that opens them is hidden meanwhile. */
export function open(bar: HTMLElement): void {
  const hadFocus = startOf(bar) === document.activeElement
  showControls(bar, true)
  bar.hidden = false
  if (hadFocus) bar.querySelector('button')?.focus()
}

/** Hides the controls. The focus goes back if it was on one of them. */
export function close(bar: HTMLElement): void {
  const hadFocus = bar.contains(document.activeElement)
  showControls(bar, false)
  if (hadFocus) startOf(bar)?.focus()
  bar.hidden = true
}

function showControls(bar: HTMLElement, shown: boolean): void {
  startOf(bar)?.setAttribute('aria-expanded', String(shown))
  for (const controls of bar.querySelectorAll<HTMLElement>('.listen-buttons')) controls.hidden = !shown
}

/** Draws what the first button does now. */
export function draw(bar: HTMLElement, kind: SpeechState['kind']): void {
  const now = kind === 'speaking' ? 'pause' : kind === 'paused' ? 'resume' : 'listen'
  for (const name of bar.querySelectorAll<HTMLElement>('[data-when]')) name.hidden = name.dataset.when !== now
}

/** Tells something in the language of the page, with its readings; nothing without a message. */
export function tell(bar: HTMLElement, message?: Message, figure = ''): void {
  const text = bar.querySelector(`[data-text="${message}"]`)?.cloneNode(true)
  bar.querySelector('[role="status"]')?.replaceChildren(...(text?.childNodes ?? []), figure && ` ${figure}`)
}
