import type { JSX } from 'preact'
import { useCallback, useRef, useState } from 'preact/hooks'
import { CROWDING_MS, LEVELS, type Level } from '../../shared/edition/crowding.ts'
import { signOf } from '../draft/subjects.ts'
import { type CounterRow, office } from '../office/office.ts'
import { filled, texts } from '../texts.ts'
import { useLooking } from '../use-looking.ts'
import type { ViewProps } from './app.tsx'
import { KeyList } from './key-list.tsx'
import { momentText } from './moments.ts'

/** Others say something too, and what was said goes by itself. In ms. */
const LOOK_MS = 15_000

/** How crowded each department is: one press says so on every screen. */
export function CountersView({ work, boot }: ViewProps): JSX.Element {
  const { edition } = work.published
  const [rows, setRows] = useState<readonly CounterRow[]>([])
  const [now, setNow] = useState(Date.now())
  const [result, setResult] = useState('')
  const [sending, setSending] = useState<string>()

  // What was asked before a press is answered, it may be, after it. The press counts.
  const presses = useRef(0)

  const look = useCallback(async () => {
    const before = presses.current
    const reply = await office.counters()
    if (reply.kind === 'done' && presses.current === before) setRows(reply.value)
    setNow(Date.now())
  }, [])
  useLooking(look, LOOK_MS)

  async function say(id: string, name: string, level: Level | null): Promise<void> {
    presses.current++
    setSending(id)
    setResult(texts.counters.results.sending)
    const reply = await office.setCounter(id, level)
    presses.current++
    setSending(undefined)
    setNow(Date.now())
    if (reply.kind !== 'done') return setResult(texts.counters.results[reply.kind])
    setRows(reply.value)
    const said = level === null ? texts.counters.results.taken : texts.counters.results.set
    setResult(filled(said, { name, level: level === null ? '' : texts.counters.levels[level] }))
  }

  return (
    <>
      <p>{texts.counters.help}</p>
      <p role="status" class="result">
        {result}
      </p>
      <table class="counters">
        <caption>{texts.counters.caption}</caption>
        <thead>
          <tr>
            {(['department', 'level', 'said'] as const).map((column) => (
              <th key={column} scope="col">
                {texts.counters.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {edition.departments.map((department) => {
            const { id } = department
            const name = signOf(department)
            const said = rows.find((row) => row.department === id && now - row.at < CROWDING_MS)
            return (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td class="levels">
                  {LEVELS.map((level) => (
                    <button
                      key={level}
                      type="button"
                      aria-pressed={said?.level === level}
                      aria-label={filled(texts.counters.levelOf, {
                        name,
                        level: texts.counters.levels[level],
                      })}
                      disabled={sending === id}
                      onClick={() => say(id, name, said?.level === level ? null : level)}
                    >
                      {texts.counters.levels[level]}
                    </button>
                  ))}
                </td>
                <td class="number">
                  {said
                    ? filled(texts.counters.said, {
                        at: momentText(said.at, boot.timeZone).slice(-5),
                        by: said.by === 'machine' ? texts.counters.machine : said.by,
                      })
                    : texts.counters.none}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {work.me.roles.includes('publisher') && (
        <Keys names={new Map(edition.departments.map((each) => [each.id, signOf(each)]))} />
      )}
    </>
  )
}

/** The keys of ticket machines. */
function Keys({ names }: { names: ReadonlyMap<string, string> }): JSX.Element {
  const { keys, keysHelp, noKeys } = texts.counters
  return (
    <KeyList summary={keys} help={keysHelp} none={noKeys} ask={office.counterKeys}>
      {(id, key) => (
        <>
          <dt>
            {names.get(id) ?? id} <code>PUT /api/counters/{id}</code>
          </dt>
          <dd>
            <code>Counter-Key: {key}</code>
          </dd>
        </>
      )}
    </KeyList>
  )
}
