import type { JSX } from 'preact'
import { panelMm } from '../../shared/screen/panel-size.ts'
import { exactCode } from '../../view/parts/make-code.ts'
import { office } from '../office/office.ts'
import { filled, textOf, texts } from '../texts.ts'
import type { ViewProps } from './app.tsx'
import { KeyList } from './key-list.tsx'
import { Proof } from './proof.tsx'

const INCH_MM = 25.4

/** The screens of the office, with what an installer needs of each. */
export function ScreensView({ boot, work }: ViewProps): JSX.Element {
  return (
    <>
      <table>
        <caption>{texts.screens.caption}</caption>
        <thead>
          <tr>
            {(['name', 'size', 'distance', 'input', 'address'] as const).map((column) => (
              <th key={column} scope="col">
                {texts.screens.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {boot.screens.map((screen) => {
            const { width, height } = panelMm(screen)
            const path = `/screens/${screen.id}`
            return (
              <tr key={screen.id}>
                <th scope="row">{textOf(texts.screenNames, screen.id) ?? screen.id}</th>
                <td class="number">
                  {filled(texts.screens.size, {
                    inches: Math.round((screen.diagonalMm / INCH_MM) * 10) / 10,
                    width: Math.round(width),
                    height: Math.round(height),
                  })}
                </td>
                <td class="number">
                  {filled(texts.screens.distance, { metres: screen.viewingDistanceMm / 1000 })}
                </td>
                <td>{texts.screens.inputs[screen.input]}</td>
                <td>
                  <a href={path} target="_blank" rel="noopener">
                    {path}
                  </a>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {work.me.roles.includes('publisher') && <Links />}
      <Proof timeZone={boot.timeZone} />
    </>
  )
}

/** The links with which screens are set up. */
function Links(): JSX.Element {
  const { links, linksHelp, noLinks } = texts.screens
  return (
    <KeyList summary={links} help={linksHelp} none={noLinks} ask={office.screenLinks}>
      {(id, link) => {
        const name = textOf(texts.screenNames, id) ?? id
        return (
          <>
            <dt>{name}</dt>
            <dd>
              <a href={link} target="_blank" rel="noopener">
                {link}
              </a>
              <Code of={link} label={filled(texts.screens.code, { name })} />
            </dd>
          </>
        )
      }}
    </KeyList>
  )
}

function Code({ of, label }: { of: string; label: string }): JSX.Element {
  const { size, dark } = exactCode(of)
  return (
    <svg class="link-code" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <path d={dark} />
    </svg>
  )
}
