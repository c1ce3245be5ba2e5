import type { Engines } from './speaker.ts'

/** The voices and players of this browser. Browsers without speech have recordings only. */
export function inBrowser(): Engines {
  return {
    synthesis: 'speechSynthesis' in window ? window.speechSynthesis : undefined,
    utterance: (text) => new SpeechSynthesisUtterance(text),
    player: (url) => new Audio(url),
  }
}
