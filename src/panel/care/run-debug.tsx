import { render } from 'preact'
import type { I18n, Language } from '../../lines/i18n/i18n.ts'
import { translateIn } from '../../lines/i18n/screen-i18n.ts'
import { type DebugFacts, DebugPanel } from './debug-panel.tsx'
import type { PlaylogStore } from './playlog-store.ts'
import { savePlaylog } from './save-playlog.ts'

// Its texts are with those of pages, which no visitor's screen loads.
const texts = import.meta.glob<object>('../../../locales/*/pages.json', { eager: true, import: 'default' })

type Known = Omit<DebugFacts, 'storage'>

interface DebugSetup {
  readonly i18n: I18n
  readonly timeZone: string
  /** The value of `?debug=` in the address: a language, or empty. */
  readonly asked: string
  readonly playlog: Pick<PlaylogStore, 'all'>
  /** The screen's clock, ms since 1970. */
  now(): number
}

/** Shows the state of a screen over what it plays. Must be called whenever that may have changed. */
export function createDebug({ i18n, timeZone, asked, playlog, now }: DebugSetup): (facts: Known) => void {
  const known = i18n.languages.find(({ locale }) => locale.id === asked) ?? i18n.languages[0]
  if (!known) throw new Error('the edition has no language')
  const { id } = known.locale
  const [own = {}] = Object.entries(texts).flatMap(([path, words]) =>
    path.split('/').at(-2) === id ? words : [],
  )
  const language: Language = { ...known, t: translateIn(own) }
  const root = document.createElement('div')
  document.body.append(root)
  let storage: DebugFacts['storage'] = null

  const draw = (facts: Known) =>
    render(
      <DebugPanel
        language={language}
        timeZone={timeZone}
        facts={{ ...facts, storage }}
        onPlaylog={() => void savePlaylog(playlog, timeZone, now())}
      />,
      root,
    )

  return (facts) => {
    draw(facts)
    void storageNow().then((found) => {
      storage = found
      draw(facts)
    })
  }
}

async function storageNow(): Promise<DebugFacts['storage']> {
  try {
    const { usage = 0, quota = 0 } = await navigator.storage.estimate()
    return { used: usage, quota }
  } catch {
    // Denied, or no secure context. The panel then shows that the size is unknown.
    return null
  }
}
