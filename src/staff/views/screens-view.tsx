import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { encode } from 'uqr'
import { panelMm } from '../../shared/screen/legibility.ts'
import { office } from '../office/office.ts'
import { filled, textOf, texts } from '../texts.ts'
import type { ViewProps } from './app.tsx'
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

/** The links with which screens are set up, fetched when somebody wants to see them. */
function Links(): JSX.Element {
  const [links, setLinks] = useState<Readonly<Record<string, string>> | null>()
  return (
    <details
      class="keys"
      onToggle={async ({ currentTarget }) => {
        if (!currentTarget.open || links !== undefined) return
        const reply = await office.screenLinks()
        if (reply.kind === 'done') setLinks(reply.value)
      }}
    >
      <summary>{texts.screens.links}</summary>
      <p>{texts.screens.linksHelp}</p>
      {links === null && <p>{texts.screens.noLinks}</p>}
      {links && (
        <dl>
          {Object.entries(links).map(([id, link]) => {
            const name = textOf(texts.screenNames, id) ?? id
            return (
              <div key={id}>
                <dt>{name}</dt>
                <dd>
                  <a href={link} target="_blank" rel="noopener">
                    {link}
                  </a>
                  <Code of={link} label={filled(texts.screens.code, { name })} />
                </dd>
              </div>
            )
          })}
        </dl>
      )}
    </details>
  )
}

/** A QR code with the quiet zone of four modules that readers need. */
function Code({ of, label }: { of: string; label: string }): JSX.Element {
  const { size, data } = encode(of, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
  return (
    <svg class="link-code" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <path d={path.join('')} />
    </svg>
  )
}
