import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Edition } from '../../../shared/edition/edition.ts'
import { ABOUT_SECTION } from '../../../shared/edition/subject.ts'
import type { Notice } from '../../../shared/notice/notice.ts'
import type { NamedScreen } from '../../../shared/screen/named-screen.ts'
import { texts } from '../../texts.ts'
import { useFramed } from '../screens/screen-frame.tsx'

interface Props {
  readonly edition: Edition
  /** Undefined as long as something is missing. */
  readonly notice: Notice | undefined
  readonly screens: readonly NamedScreen[]
}

/** The notice on a screen of the office, drawn by that screen itself, in every language as it will stand there. */
export function NoticePreview({ edition, notice, screens }: Props): JSX.Element {
  const { isReady, choice, frame, tell } = useFramed(screens, 'notice-screen')
  useEffect(() => {
    if (!isReady || !notice) return
    tell({
      ...{ kind: 'draft', edition, subject: ABOUT_SECTION, locale: edition.locales[0]?.id ?? '', page: 0 },
      notices: [notice],
    })
  }, [isReady, edition, notice])
  return (
    <section class="preview" aria-label={texts.notices.preview}>
      {choice(texts.notices.previewScreen)}
      {frame(isReady && notice !== undefined)}
      {!notice && <p>{texts.notices.previewWaits}</p>}
    </section>
  )
}
