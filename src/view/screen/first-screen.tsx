import type { JSX } from 'preact'
import type { I18n } from '../../lines/i18n.ts'
import { newVisit } from '../../player/visit.ts'
import { localTime } from '../../shared/time/day.ts'
import { OfficeContext } from '../parts/office-context.ts'
import { CodeContext, type CodeOf } from '../parts/qr-code.tsx'
import type { Boot } from './boot.ts'
import { ScreenView } from './screen-view.tsx'

interface Props {
  readonly boot: Boot
  readonly i18n: I18n
  readonly codeOf: CodeOf
}

/** The screen at the start of its page. The server draws it, and the browser takes it over unchanged. */
export function FirstScreen({ boot, i18n, codeOf }: Props): JSX.Element {
  const { edition, screen, slide, frame, at, builtAt, origin, assets, appearance } = boot
  const { day } = localTime(at ?? builtAt, edition.office.timeZone)
  return (
    <OfficeContext.Provider value={{ edition, i18n, day, origin, pictograms: assets.pictograms }}>
      <CodeContext.Provider value={codeOf}>
        <ScreenView
          screen={screen}
          scene={{ layer: slide.kind === 'night' ? 'night' : 'slide', slide, frame, page: 0, pages: 1 }}
          now={at}
          asOf={null}
          controls={screen.input === 'touch'}
          visit={newVisit(appearance)}
          onPress={() => {}}
        />
      </CodeContext.Provider>
    </OfficeContext.Provider>
  )
}
