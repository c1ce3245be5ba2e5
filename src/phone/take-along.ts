/**
 * Shows the ways to take a page along and makes them work: the phone's own list of apps to share with, or else the
 * address to paste anywhere; and paper.
 */
export function takeAlong(element: HTMLElement): void {
  const status = element.querySelector('[role=status]')
  const copied = element.querySelector('[data-text=copied]')
  const { href } = location
  const presses: Readonly<Record<string, () => Promise<void> | void>> = {
    async share() {
      if ('share' in navigator) return share(href)
      const text = (await isCopied(href)) ? copied?.cloneNode(true).childNodes : undefined
      status?.replaceChildren(...(text ?? [href]))
    },
    print: () => print(),
  }
  for (const button of element.querySelectorAll<HTMLElement>('[data-press]'))
    button.addEventListener('click', () => void presses[button.dataset.press ?? '']?.())
  element.hidden = false
}

/** Whoever closes the list without a choice has shared nothing, and knows it. */
async function share(url: string): Promise<void> {
  try {
    await navigator.share({ title: document.title, url })
  } catch (error) {
    if ((error as DOMException).name !== 'AbortError') reportError(error)
  }
}

/** Copies an address, if that is allowed. If not, a person can copy it by hand. */
function isCopied(url: string): Promise<boolean> {
  return navigator.clipboard.writeText(url).then(
    () => true,
    () => false,
  )
}
