import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** Timers that are set and have not fired. */
    timers: Set<number>
    /** Called whenever a timer has fired. */
    onTimer?: () => void
  }
}

/** Call it after a clock has been installed, because it counts the timers of that clock. */
export async function countTimers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // An earlier caller already counts for all.
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
