import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** What a page has said, and how to let its engine begin, end and fail. */
    heard: {
      readonly texts: string[]
      readonly langs: string[]
      readonly rates: number[]
      end(): void
    }
  }
}

/**
 * Gives a page a speech engine that says nothing and waits to be told that it has ended. Without voices a page is as on
 * a device that has none.
 */
export async function withVoices(page: Page, langs: readonly string[]): Promise<void> {
  await page.addInitScript((tags: readonly string[]) => {
    let last: SpeechSynthesisUtterance | undefined
    window.heard = {
      texts: [],
      langs: [],
      rates: [],
      end: () => {
        const ended = last
        last = undefined
        ended?.onend?.(new Event('end') as SpeechSynthesisEvent)
      },
    }
    const voices = tags.map((lang) => ({
      lang,
      name: `Voice of ${lang}`,
      voiceURI: lang,
      localService: true,
      default: false,
    }))
    class Utterance extends EventTarget {
      lang = ''
      voice = null
      rate = 1
      volume = 1
      onstart: (() => void) | null = null
      onend: (() => void) | null = null
      readonly text: string
      constructor(text: string) {
        super()
        this.text = text
      }
    }
    const synthesis = Object.assign(new EventTarget(), {
      speaking: false,
      getVoices: () => voices,
      cancel: () => {
        last = undefined
      },
      resume: () => {},
      speak: (utterance: SpeechSynthesisUtterance) => {
        if (utterance.text === '') return
        last = utterance
        window.heard.texts.push(utterance.text)
        window.heard.langs.push(utterance.lang)
        window.heard.rates.push(utterance.rate)
        utterance.onstart?.(new Event('start') as SpeechSynthesisEvent)
      },
    })
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
  }, langs)
}
