import { hideWhenOver } from './until.ts'

/** So often an open page asks what the office says. Nothing is asked while nobody looks at it. */
const EVERY_MS = 30_000
/** For so long words wait for their fonts. */
const FONTS_WITHIN_MS = 1_000

/**
 * Keeps what the office says at the top of an open page. The server draws it. A kept page, too, hears of an emergency as
 * soon as it is online.
 *
 * @param text what it stands before. Its data has the address of what the office says.
 */
export function followOffice(text: HTMLElement): void {
  let isAsking = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function look(): void {
    clearTimeout(timer)
    if (document.hidden || isAsking) return
    isAsking = true
    void ask().finally(() => {
      isAsking = false
      timer = setTimeout(look, EVERY_MS)
    })
  }

  async function ask(): Promise<void> {
    try {
      const response = await fetch(text.dataset.says ?? '', { cache: 'no-cache' })
      // Beside the office's own answer, that of a gateway or a portal is none.
      if (response.ok && response.headers.has('Server-Time')) await show(await response.text(), text)
    } catch {
      // The network is away. What stands there stays until it is over, and the page asks again.
    }
  }

  document.addEventListener('visibilitychange', look)
  addEventListener('online', look)
  look()
}

/** Puts other words in the place of what stands there. The same words stay: somebody may listen to them. */
async function show(html: string, text: HTMLElement): Promise<void> {
  const before = document.querySelector('.notices')
  const now = new DOMParser().parseFromString(html, 'text/html').querySelector('.notices')
  if (said(before) === said(now)) return
  if (now) await fontsFor(now.textContent ?? '')
  before?.remove()
  if (!now) return
  text.before(now)
  for (const notice of now.querySelectorAll<HTMLElement>('[data-until]')) hideWhenOver(notice)
  const urgent = now.querySelector<HTMLElement>('[data-severity="emergency"][data-now="true"]')
  // Whoever reads far below must not miss it. Screen readers interrupt for it.
  if (urgent && !before?.querySelector(`[data-notice="${CSS.escape(urgent.dataset.notice ?? '')}"]`)) {
    urgent.setAttribute('role', 'alert')
    urgent.scrollIntoView()
  }
}

/** A font of a page that comes late is not used (`load-fonts.ts`), so it must be there before its words. */
async function fontsFor(words: string): Promise<void> {
  const { fontFamily } = getComputedStyle(document.body)
  const fonts = [400, 700].map((weight) => document.fonts.load(`${weight} 1em ${fontFamily}`, words))
  // A font that cannot be fetched keeps nobody waiting: the device has another one.
  await Promise.race([
    Promise.allSettled(fonts),
    new Promise((resolve) => setTimeout(resolve, FONTS_WITHIN_MS)),
  ])
}

const said = (section: Element | null): string => section?.getAttribute('data-said') ?? ''
