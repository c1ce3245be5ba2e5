import type { Page } from '@playwright/test'

/** Runs of Latin or Japanese letters in a part that is marked as another language. */
export const misnamed = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const text = node.textContent ?? ''
      if (!parent || parent.closest('script, noscript, rp, .address, .digits, [href^="mailto"]')) continue
      const lang = parent.closest('[lang]')?.getAttribute('lang') ?? ''
      if (lang === 'ja' && /\p{Script=Latin}{2,}/u.test(text) && !/^https?:/.test(text)) found.push(text)
      if (lang === 'en' && /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text))
        found.push(text)
    }
    return found
  })
