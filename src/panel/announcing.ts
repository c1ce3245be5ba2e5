import type { I18n } from '../lines/i18n/i18n.ts'
import { noticeLines } from '../lines/notice/notice-lines.ts'
import type { Speech } from '../lines/speech/speech.ts'
import { type LineUtterance, utterancesOf } from '../lines/speech/utterance.ts'
import type { Notice } from '../shared/notice/notice.ts'
import { inBrowser } from '../speech/in-browser.ts'
import { loadSpeech } from '../speech/load-speech.ts'
import { createSpeaker, type Speaker } from '../speech/speaker.ts'

interface AnnouncingSetup {
  /** The address of what only listeners need. */
  readonly url: string
  readonly i18n: () => I18n
  /** Keeps which notices were said, so that a page that is loaded again does not say them again. */
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>
  readonly onFault: (error: unknown) => void
}

/** The voice of the office: it says an emergency aloud, once in each language. */
export interface Announcing {
  /** Must be called with each emergency that is drawn, as often as it is, and with nothing when there is none. */
  shows(notice: Notice | undefined): void
}

const KEY = 'announced'
/** Longer than a list of what an office says in a day. */
const MOST_KEPT = 20

export function createAnnouncing({ url, i18n, storage, onFault }: AnnouncingSetup): Announcing {
  const said = new Set(keptIn(storage))
  let speaking: Promise<{ speaker: Speaker; speech: Speech }> | undefined
  let isShown = false
  let queues: (readonly LineUtterance[])[] = []
  let isSaying = false

  async function begin() {
    const speech = await loadSpeech(url)
    // A language without a voice is left out, and the next one is said.
    const speaker = createSpeaker(inBrowser(), speech, ({ kind }) => {
      if (!isSaying || kind === 'speaking' || kind === 'paused') return
      isSaying = false
      // Not at once: the speaker is at the end of what it does.
      void Promise.resolve().then(() => sayNext(speaker))
    })
    return { speaker, speech }
  }

  function sayNext(speaker: Speaker): void {
    const next = isSaying ? undefined : queues.shift()
    if (!next) return
    isSaying = true
    speaker.read(next)
  }

  async function say(notice: Notice): Promise<void> {
    speaking ??= begin()
    const { speaker, speech } = await speaking
    if (!isShown) return
    // Of two emergencies, which take turns on the screen, the second waits until the first is said.
    for (const language of i18n().languages)
      if (notice.words[language.locale.id])
        queues.push(utterancesOf(speech, language, noticeLines(language, notice)))
    sayNext(speaker)
  }

  return {
    shows(notice) {
      isShown = notice !== undefined
      if (!isShown) queues = []
      // What is over, or was withdrawn, is not said to its end.
      if (!isShown && isSaying) void speaking?.then(({ speaker }) => speaker.stop()).catch(onFault)
      if (!notice || said.has(notice.id)) return
      said.add(notice.id)
      keep([...said].slice(-MOST_KEPT), storage)
      void say(notice).catch((error: unknown) => {
        speaking = undefined
        onFault(error)
      })
    },
  }
}

function keptIn(storage: AnnouncingSetup['storage']): string[] {
  try {
    const list: unknown = JSON.parse(storage().getItem(KEY) ?? '[]')
    return Array.isArray(list) ? list.filter((id) => typeof id === 'string').slice(-MOST_KEPT) : []
  } catch {
    // Without storage, or with something else in it, a page that is loaded again says it once more.
    return []
  }
}

function keep(ids: readonly string[], storage: AnnouncingSetup['storage']): void {
  try {
    storage().setItem(KEY, JSON.stringify(ids))
  } catch {
    // As above: nothing is lost but that it is said once more after a reload.
  }
}
