import type { JSX } from 'preact'
import { textOf, textsOf } from '../../lines/line.ts'
import { noticeLines } from '../../lines/notice/notice-lines.ts'
import { noticeLabel, signature } from '../../lines/notice/signed-lines.ts'
import type { Notice } from '../../shared/notice/notice.ts'
import { isReal } from '../../shared/notice/notice-state.ts'
import { useOffice } from '../parts/office-context.ts'
import { Pictogram } from '../parts/pictogram.tsx'
import { EachLanguage } from '../parts/text/each-language.tsx'
import { langOf } from '../parts/text/lang.ts'
import { sayOnce } from '../parts/text/once.ts'
import { Text } from '../parts/text/text.tsx'
import { fit } from './fit.ts'

export interface EmergencyProps {
  readonly notice: Notice
  /** The id of the slide that it is in the playlog. */
  readonly slide: string
  /** What is on, where there is no room for all: counted from the heading. */
  readonly page: number
}

/**
 * An emergency over the whole screen: all languages together, as large as they fit. Nothing moves, fades or flashes. A
 * drill has no red and no triangle.
 */
export function EmergencyView({ notice, slide, page }: EmergencyProps): JSX.Element {
  const { edition, i18n, day } = useOffice()
  const said = i18n.languages
    .filter(({ locale }) => notice.words[locale.id])
    .map((language) => ({ language, lines: noticeLines(language, notice) }))
  const languages = said.map(({ language }) => language)
  return (
    <div class="screen emergency" data-kind="emergency" data-real={isReal(notice)}>
      <header class="emergency-top">
        <Pictogram name={isReal(notice) ? 'warning' : 'info'} class="emergency-sign" />
        <div class="emergency-kind">
          <EachLanguage said={sayOnce(languages, (language) => noticeLabel(language, notice))} as="span" />
        </div>
      </header>
      <main class="emergency-words" data-slide={slide} ref={fit}>
        {said.map(({ language, lines }) => (
          <section key={language.locale.id} class="emergency-part" {...langOf(language.locale)}>
            <h1 data-alone={page % (1 + textsOf(lines, 'body').length) === 0}>
              <Text of={textOf(lines, 'heading') ?? ''} />
            </h1>
            <div class="emergency-body">
              {textsOf(lines, 'body').map((sentence, index, { length }) => (
                <p
                  key={sentence}
                  data-on={index === page % length}
                  data-alone={index + 1 === page % (1 + length)}
                >
                  <Text of={sentence} />
                </p>
              ))}
            </div>
          </section>
        ))}
      </main>
      <footer class="emergency-by">
        <EachLanguage
          said={sayOnce(languages, (language) => signature(edition, language, notice, day))}
          as="p"
        />
      </footer>
    </div>
  )
}
