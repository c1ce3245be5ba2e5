import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { NamedScreen } from '../../../shared/screen/named-screen.ts'
import { panelMm } from '../../../shared/screen/panel-size.ts'
import { exactCode } from '../../../view/parts/make-code.ts'
import { screenName } from '../../draft/screen-name.ts'
import type { Reply } from '../../office/ask.ts'
import { office, type ScreenRecord } from '../../office/office.ts'
import { filled, texts } from '../../texts.ts'
import type { ViewProps } from '../app.tsx'
import { KeyList } from '../key-list.tsx'
import { Proof } from './proof.tsx'
import { ScreenForm } from './screen-form.tsx'

const INCH_MM = 25.4
const t = texts.screens

/** The screen whose settings are open; undefined version for one that is new. */
interface Open {
  readonly screen: NamedScreen
  readonly version: number | undefined
}

/** The screens of the office, what is set of each, and what an installer needs. */
export function ScreensView({ boot, work }: ViewProps): JSX.Element {
  const [records, setRecords] = useState<Reply<readonly ScreenRecord[]>>()
  const [open, setOpen] = useState<Open>()
  const [asked, setAsked] = useState<ScreenRecord>()
  const [result, setResult] = useState('')
  const load = async () => setRecords(await office.screenSettings())
  useEffect(() => void load(), [])
  const mayEdit = work.me.roles.includes('publisher')

  async function save({ screen, version }: Open): Promise<Reply<unknown>> {
    const reply = await (version === undefined
      ? office.addScreen(screen)
      : office.changeScreen(screen, version))
    if (reply.kind === 'done') {
      setResult(version === undefined ? t.results.done : '')
      setOpen({ screen: reply.value.screen, version: reply.value.version })
      await load()
    }
    return reply
  }

  async function reset({ id, version, state }: ScreenRecord): Promise<void> {
    setAsked(undefined)
    setOpen(undefined)
    const reply = await office.resetScreen(id, version)
    const done = state === 'added' ? t.removed : t.putBack
    setResult(reply.kind === 'done' ? done : filled(t.results[reply.kind], { who: '' }))
    await load()
  }

  if (!records) return <p role="status">{texts.app.states.loading}</p>
  if (records.kind !== 'done') return <p role="alert">{texts.app.states.away}</p>
  const [first] = records.value
  return (
    <>
      <table>
        <caption>{t.caption}</caption>
        <thead>
          <tr>
            {(['name', 'place', 'size', 'distance', 'input', 'address', 'state'] as const).map((column) => (
              <th key={column} scope="col">
                {t.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.value.map((record) => (
            <ScreenLine key={record.id} record={record}>
              {mayEdit && (
                <>
                  <button
                    type="button"
                    aria-label={filled(t.edit, { name: screenName(record.screen) })}
                    onClick={() => setOpen(record)}
                  >
                    {t.change}
                  </button>{' '}
                  {record.state !== 'built' && (
                    <button
                      type="button"
                      aria-label={filled(t.resetOf[record.state], { name: screenName(record.screen) })}
                      onClick={() => setAsked(record)}
                    >
                      {t.reset[record.state]}
                    </button>
                  )}
                </>
              )}
            </ScreenLine>
          ))}
        </tbody>
      </table>
      {asked && asked.state !== 'built' && (
        <p class="asked">
          {filled(t.ask[asked.state], { name: screenName(asked.screen) })}
          <button type="button" class="primary" onClick={() => void reset(asked)}>
            {t.reset[asked.state]}
          </button>
          <button type="button" onClick={() => setAsked(undefined)}>
            {t.close}
          </button>
        </p>
      )}
      <p role="status">{result}</p>
      {mayEdit && first && (
        <p>
          <button type="button" onClick={() => setOpen({ screen: copyOf(first.screen), version: undefined })}>
            {t.new}
          </button>
        </p>
      )}
      {open && (
        <ScreenForm
          // Its own settings are kept while they are edited, whatever is loaded beside them.
          key={`${open.version === undefined ? 'new' : open.screen.id}`}
          screen={open.screen}
          edition={work.published.edition}
          isNew={open.version === undefined}
          onSave={(screen) => save({ screen, version: open.version })}
          onClose={() => setOpen(undefined)}
        />
      )}
      {mayEdit && <Links names={new Map(records.value.map(({ id, screen }) => [id, screenName(screen)]))} />}
      <Proof timeZone={boot.timeZone} />
    </>
  )
}

function ScreenLine({
  record: { screen, state },
  children,
}: {
  record: ScreenRecord
  children: ComponentChildren
}): JSX.Element {
  const { width, height } = panelMm(screen)
  const path = `/screens/${screen.id}`
  return (
    <tr>
      <th scope="row">{screenName(screen)}</th>
      <td>{screen.place}</td>
      <td class="number">
        {filled(t.size, {
          inches: Math.round((screen.diagonalMm / INCH_MM) * 10) / 10,
          width: Math.round(width),
          height: Math.round(height),
        })}
      </td>
      <td class="number">{filled(t.distance, { metres: screen.viewingDistanceMm / 1000 })}</td>
      <td>{t.inputs[screen.input]}</td>
      <td>
        <a href={path} target="_blank" rel="noopener">
          {path}
        </a>
      </td>
      <td>
        {t.states[state]} {children}
      </td>
    </tr>
  )
}

/** A new screen begins as another, without its name. */
function copyOf({ name: _, place: __, ...screen }: NamedScreen): NamedScreen {
  return { ...screen, id: '' }
}

/** The links with which screens are set up. */
function Links({ names }: { names: ReadonlyMap<string, string> }): JSX.Element {
  const { links, linksHelp, noLinks } = t
  return (
    <KeyList summary={links} help={linksHelp} none={noLinks} ask={office.screenLinks}>
      {(id, link) => {
        const name = names.get(id) ?? id
        return (
          <>
            <dt>{name}</dt>
            <dd>
              <a href={link} target="_blank" rel="noopener">
                {link}
              </a>
              <Code of={link} label={filled(t.code, { name })} />
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
