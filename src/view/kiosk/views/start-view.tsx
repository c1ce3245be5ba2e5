import type { JSX } from 'preact'
import { reasonsOf } from '../../../lines/reasons.ts'
import type { Press } from '../../../player/visit.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Headings } from '../../parts/text/headings.tsx'
import { langOf } from '../../parts/text/lang.ts'
import { sayOnce } from '../../parts/text/once.ts'
import { type Tile, TileList } from '../tile-list.tsx'

interface Props {
  readonly locale: string
  readonly onPress: (press: Press) => void
}

/**
 * What people come for, as tiles of a pictogram and a few words: at most twelve on a page, so that a person who reads
 * slowly sees them all. The heading is in every language: somebody who stands there has not chosen one yet. An office
 * that states no needs has its departments, by what they do.
 */
export function StartView({ locale, onPress }: Props): JSX.Element {
  const { i18n } = useOffice()
  const language = useLanguage(locale)
  const tiles = useTiles(locale)
  return (
    <section class="slide start" {...langOf(language.locale)}>
      <div class="words">
        <Headings said={sayOnce(i18n.languages, (own) => own.t('needs.heading'))} current={[locale]} />
        <TileList locale={locale} tiles={tiles} onPress={onPress} />
      </div>
    </section>
  )
}

function useTiles(locale: string): Tile[] {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const reasons = reasonsOf(edition, language).map(
    ({ id, pictogram, label }): Tile => ({ id, pictogram, text: label, press: { kind: 'subject', id } }),
  )
  const topics: Tile = {
    id: 'topics',
    pictogram: 'list',
    text: language.t('controls.topics'),
    press: { kind: 'topics' },
  }
  return [...reasons, topics]
}
