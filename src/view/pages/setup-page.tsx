import type { JSX } from 'preact'
import type { Language } from '../../lines/i18n/i18n.ts'
import { fits, readingMm, textMm } from '../../shared/screen/legibility.ts'
import type { NamedScreen } from '../../shared/screen/named-screen.ts'
import { mmPerPx } from '../../shared/screen/panel-size.ts'
import { plainText } from '../../shared/text/ruby.ts'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { Text } from '../parts/text/text.tsx'
import { PageView } from './frame/page-view.tsx'
import { Placard } from './placard.tsx'

const INCH_MM = 25.4
/** The length of every bank card in mm (ISO/IEC 7810 ID-1). */
const CARD_MM = 85.6

interface Props {
  readonly locale: string
  readonly screens: readonly NamedScreen[]
}

/**
 * For the person who mounts a panel: the screens, the sizes they compute, a check of the scale with a bank card, and a
 * placard for people who listen to them.
 */
export function SetupPage({ locale, screens }: Props): JSX.Element {
  const language = useLanguage(locale)
  return (
    <PageView locale={locale} place={{ kind: 'screens' }}>
      <h1>
        <Text of={language.t('setup.heading')} />
      </h1>
      <CardCheck language={language} screens={screens} />
      <PlaylogOfDevice language={language} />
      {screens.map((screen) => (
        <ScreenSizes key={screen.id} language={language} screen={screen} />
      ))}
    </PageView>
  )
}

/** A bar to compare with a card. `setup.ts` changes its length. Without a script there is nothing to check. */
function CardCheck({
  language,
  screens,
}: {
  language: Language
  screens: readonly NamedScreen[]
}): JSX.Element {
  // `setup.ts` puts the number in.
  const plain = (key: 'kept' | 'forgotten' | 'denied' | 'scale') =>
    plainText(language.t(`setup.${key}`, { mm: '{{mm}}' }))
  return (
    <form
      id="card-check"
      hidden
      data-card={CARD_MM}
      data-panels={JSON.stringify(screens.map((screen) => [screen.widthPx, mmPerPx(screen)]))}
      data-kept={plain('kept')}
      data-forgotten={plain('forgotten')}
      data-denied={plain('denied')}
      data-scale={plain('scale')}
    >
      <p>
        <Text of={language.t('setup.help')} />
      </p>
      <div class="card-bar" />
      <label>
        <Text of={language.t('setup.card')} />
        <input type="range" name="length" min="60" max="1600" step="1" />
      </label>
      <p class="card-buttons">
        {(['shorter', 'longer', 'keep', 'forget'] as const).map((name) => (
          <button key={name} type="button" name={name}>
            <Text of={language.t(`setup.${name}`)} />
          </button>
        ))}
      </p>
      <p role="status" />
    </form>
  )
}

/** The play log of the device on which this page is open, as a download. `setup.ts` provides it. */
function PlaylogOfDevice({ language }: { language: Language }): JSX.Element {
  const { edition } = useOffice()
  const saved = language.t('setup.playlogSaved', { entries: '{{entries}}' })
  return (
    <form
      id="playlog"
      class="card-buttons"
      hidden
      data-time-zone={edition.office.timeZone}
      data-saved={plainText(saved)}
    >
      <p>
        <Text of={language.t('setup.playlog')} />
      </p>
      <button type="button">
        <Text of={language.t('debug.playlog')} />
      </button>
      <p role="status" />
    </form>
  )
}

/** The computed sizes of one screen, in pixels of the configured width. */
function ScreenSizes({ language, screen }: { language: Language; screen: NamedScreen }): JSX.Element {
  const mm = (length: number) => language.t('setup.mm', { mm: Math.round(length) })
  const size = (length: number) => {
    const rounded = Math.round(length * 10) / 10
    return language.t('setup.px', { mm: rounded, px: Math.round(length / mmPerPx(screen)) })
  }
  const rows = [
    ['panel', language.t('setup.inches', { inches: Math.round((screen.diagonalMm / INCH_MM) * 10) / 10 })],
    ['distance', mm(screen.viewingDistanceMm)],
    ['text', size(textMm(screen, 'default'))],
    ['large', size(textMm(screen, 'large'))],
    ['readings', size(readingMm(screen))],
  ] as const
  return (
    <section>
      <h2>
        <a href={`/screens/${screen.id}`} lang="en">
          {screen.id}
        </a>
      </h2>
      <OwnName screen={screen} />
      <dl class="facts">
        {rows.map(([name, value]) => (
          <div key={name} class="fact">
            <dt>
              <Text of={language.t(`setup.${name}`)} />
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="state">
        <a href={`/screens/${screen.id}?debug=${language.locale.id}`}>
          <Text of={language.t('setup.state', { screen: screen.id })} />
        </a>
      </p>
      <h3>
        <a href={`#placard-${screen.id}`}>
          <Text of={language.t('setup.placard', { screen: screen.id })} />
        </a>
      </h3>
      <p>
        <Text of={language.t('setup.placardHelp')} />
      </p>
      <Placard language={language} screen={screen.id} />
      {!fits(screen, 'large') && (
        <p class="remark">
          <Text of={language.t('setup.tooSmall')} />
        </p>
      )}
    </section>
  )
}

/** What staff call a screen and where it stands, in the language of the office. */
function OwnName({ screen: { name, place } }: { screen: NamedScreen }): JSX.Element | null {
  const { i18n } = useOffice()
  const said = [name, place].filter((each) => each !== undefined)
  if (said.length === 0) return null
  return <p lang={i18n.languages[0]?.locale.tag}>{said.join('・')}</p>
}
