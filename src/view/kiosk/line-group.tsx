import type { JSX } from 'preact'
import type { Language } from '../../lines/i18n/i18n.ts'
import { type Line, textOf, textsOf } from '../../lines/line.ts'
import type { LineGroup } from '../../lines/line-groups.ts'
import { type Figure, Figures } from '../parts/figures.tsx'
import { Pictogram } from '../parts/pictogram.tsx'
import { Block } from '../parts/text/block.tsx'
import { writtenIn } from '../parts/text/lang.ts'
import { readingMs, type Said } from '../parts/text/once.ts'
import { Text } from '../parts/text/text.tsx'

/** A group of lines in one language. Numbers are the largest things, as on slides. */
export function LineGroupView({ language, of }: { language: Language; of: LineGroup }): JSX.Element | null {
  const { kind, lines } = of
  const said = (text: string | undefined): Said[] =>
    text === undefined ? [] : [{ language, text, speaksFor: [language.locale.id] }]
  const one = (part: Line['part']) => said(textOf(lines, part))
  const load = lines.reduce((sum, { text }) => sum + readingMs(language, text), 0)
  const [first] = lines
  switch (kind) {
    case 'name':
      return (
        <Block class="place-name" load={load}>
          <strong>
            <Text of={textOf(lines, 'department') ?? ''} />
          </strong>
        </Block>
      )
    case 'place':
      return (
        <Figures
          class="place"
          of={(['floor', 'counter'] as const).map((id) => ({ id, said: one(id), notes: [] }))}
          asOf={one('placeAsOf')}
        />
      )
    case 'phone':
      return (
        <Figures
          of={[{ id: 'phone', pictogram: 'call', said: one('phone'), notes: one('phoneName') }]}
          asOf={one('phoneAsOf')}
        />
      )
    case 'hours': {
      const days = textsOf(lines, 'days')
      const rows = textsOf(lines, 'times').map(
        (times, index): Figure => ({
          id: `${index}`,
          pictogram: 'schedule',
          said: said(times),
          notes: said(days[index]),
        }),
      )
      return (
        <>
          {rows.map((row, index) => (
            <Figures
              key={row.id}
              class="hours"
              of={[row]}
              asOf={index === rows.length - 1 ? one('timesAsOf') : []}
            />
          ))}
        </>
      )
    }
    case 'ask':
      return (
        <Block class="with-pictogram" load={load}>
          <Pictogram name="support-agent" class="ask-pictogram" />
          <p>
            <Text of={first?.text ?? ''} />
          </p>
        </Block>
      )
    default:
      return (
        <Block class="sentence" load={load}>
          {lines.map(({ text }) => (
            <p key={text} {...writtenIn(text, language.locale)}>
              <Text of={text} />
            </p>
          ))}
        </Block>
      )
  }
}
