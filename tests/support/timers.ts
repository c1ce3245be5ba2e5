import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** Timers that are set and have not fired. */
    timers: Set<number>
    /** Called whenever one has fired. */
    onTimer?: () => void
  }
}

/** To be called when a clock has been installed: it is that clock's timers that are counted. */
export async function countTimers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // Whoever counts already does it for all.
    if (Object.hasOwn(window, 'timers')) return
    const timers = new Set<number>()
    const { setTimeout: set, clearTimeout: clear, setInterval: every } = window
    Object.assign(window, {
      timers,
      setTimeout(callback: () => void, ms?: number, ...rest: unknown[]) {
        const id = set(() => {
          timers.delete(id)
          callback.apply(undefined, rest as [])
          window.onTimer?.()
        }, ms) as unknown as number
        timers.add(id)
        return id
      },
      clearTimeout(id?: number) {
        if (id !== undefined) timers.delete(id)
        clear(id)
      },
      setInterval(callback: () => void, ms?: number) {
        const id = every(callback, ms) as unknown as number
        timers.add(id)
        return id
      },
    })
  })
}
