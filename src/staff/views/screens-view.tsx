import type { JSX } from 'preact'
import { panelMm } from '../../shared/screen/legibility.ts'
import { filled, textOf, texts } from '../texts.ts'
import type { ViewProps } from './app.tsx'

const INCH_MM = 25.4

/** The screens of the office, with what an installer needs of each. */
export function ScreensView({ boot }: ViewProps): JSX.Element {
  return (
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
  )
}
