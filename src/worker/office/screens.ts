import type { Deed } from '../../shared/deed.ts'
import type { Edition } from '../../shared/edition/edition.ts'
import { WrongInputError } from '../../shared/parse-as.ts'
import { described } from '../../shared/problems.ts'
import { type NamedScreen, parseNamedScreen } from '../../shared/screen/named-screen.ts'
import { staff } from '../build.ts'
import { builtScreens, type ScreenSettings } from '../screens/known-screens.ts'
import { record } from './audit.ts'
import { contentHash } from './editions.ts'
import { countChange } from './store.ts'
import type { Writing, Written } from './writing.ts'

/** What staff have done with a screen last. It may be back at what the build has, or be taken away. */
interface ScreenRow {
  readonly id: string
  /** Counts every time that it was set. 0 if nobody ever has. */
  readonly version: number
  /** Ms since 1970; null if nobody has ever set it. */
  readonly at: number | null
  readonly by: string | null
}

/** A screen of the office, and how it came to be as it is. */
export interface ScreenRecord extends ScreenRow {
  readonly state: 'built' | 'changed' | 'added'
  readonly screen: NamedScreen
}

/** More than any office has on its walls. */
const MOST_SCREENS = 200
const LONGEST = 20_000

/** What staff change of the screens of the build, and the screens that they add. */
export interface OfficeScreens {
  settings(): Promise<ScreenSettings>
  list(): ScreenRecord[]
  /** When a screen is on; undefined if always. */
  hoursOf(id: string): NamedScreen['hours']
  /** How staff call a screen, with its place. */
  nameOf(id: string): string
  /** Adds a screen whose id no other has. */
  add(screen: NamedScreen, edition: Edition, writing: Writing): Written<ScreenRecord>
  /** Changes a screen in the version that its writer has seen. */
  change(screen: NamedScreen, edition: Edition, version: number, writing: Writing): Written<ScreenRecord>
  /** Puts a screen of the build back as it was there, and takes an added one away. */
  reset(id: string, version: number, writing: Writing): Written<null>
}

/** @param onFault is told of settings that this version of the app cannot use. The screen is then as in the build. */
export function createScreens(
  storage: DurableObjectStorage,
  onFault: (error: unknown) => void,
): OfficeScreens {
  const { sql } = storage

  const rowOf = (id: string): ScreenRow => {
    const [row] = sql.exec('SELECT id, version, at, by FROM screen_settings WHERE id = ?', id).toArray()
    return (row as unknown as ScreenRow | undefined) ?? { id, version: 0, at: null, by: null }
  }

  /** Those that staff have set, in the order in which they came. */
  const set = (): NamedScreen[] =>
    sql
      .exec<{ id: string; content: string }>(
        'SELECT id, content FROM screen_settings WHERE content IS NOT NULL ORDER BY rowid',
      )
      .toArray()
      .flatMap(({ id, content }) => {
        try {
          return [parseNamedScreen(JSON.parse(content))]
        } catch (error) {
          onFault(new Error(`the settings of the screen ${id} cannot be used`, { cause: error }))
          return []
        }
      })

  const recordOf = (screen: NamedScreen, isSet: boolean): ScreenRecord => ({
    ...rowOf(screen.id),
    state: !isSet ? 'built' : builtScreens.all.has(screen.id) ? 'changed' : 'added',
    screen,
  })

  function put(screen: NamedScreen, writing: Writing, did: Deed): Written<ScreenRecord> {
    sql.exec(
      `INSERT INTO screen_settings (id, content, version, at, by) VALUES (?, ?, 1, ?, ?)
       ON CONFLICT (id) DO UPDATE SET
         content = excluded.content, version = version + 1, at = excluded.at, by = excluded.by`,
      screen.id,
      JSON.stringify(screen),
      writing.at,
      writing.by,
    )
    countChange(sql)
    record(sql, writing, did, screen.id)
    return { kind: 'done', value: recordOf(screen, true) }
  }

  /** Undefined if a screen may be written over in this version. */
  function overtaken(id: string, version: number): Written<never> | undefined {
    const { version: now, at, by } = rowOf(id)
    if (now === version) return undefined
    return { kind: 'overtaken', editing: at !== null && by !== null ? [{ by, at }] : [] }
  }

  const screenOf = (id: string) => set().find((each) => each.id === id) ?? builtScreens.all.get(id)
  const isThere = (id: string) => screenOf(id) !== undefined

  return {
    async settings() {
      const screens = set()
      return { screens, hash: screens.length === 0 ? '' : await contentHash(JSON.stringify(screens)) }
    },
    list() {
      const own = new Map(set().map((screen) => [screen.id, screen]))
      return [
        ...[...builtScreens.all.values()].map((built) =>
          recordOf(own.get(built.id) ?? built, own.has(built.id)),
        ),
        ...[...own.values()].filter(({ id }) => !builtScreens.all.has(id)).map((one) => recordOf(one, true)),
      ]
    },
    hoursOf: (id) => screenOf(id)?.hours,
    nameOf(id) {
      const screen = screenOf(id)
      const name = screen?.name ?? staff.texts.screenNames[id] ?? id
      return screen?.place === undefined ? name : `${name}（${screen.place}）`
    },
    add(screen, edition, writing) {
      return storage.transactionSync(() => {
        const parsed = parsedFor(screen, edition)
        if (!isScreen(parsed)) return parsed
        const problems = [
          ...(isThere(screen.id)
            ? [`id: expected an id that no other screen has, found ${described(screen.id)}`]
            : []),
          ...(set().length >= MOST_SCREENS ? [`screens: expected at most ${MOST_SCREENS}; remove one`] : []),
        ]
        return problems.length > 0 ? { kind: 'refused', problems } : put(parsed, writing, 'screen-added')
      })
    },
    change(screen, edition, version, writing) {
      return storage.transactionSync(() => {
        if (!isThere(screen.id)) return { kind: 'missing' }
        const parsed = parsedFor(screen, edition)
        if (!isScreen(parsed)) return parsed
        return overtaken(screen.id, version) ?? put(parsed, writing, 'screen-changed')
      })
    },
    reset(id, version, writing) {
      return storage.transactionSync(() => {
        if (!isThere(id)) return { kind: 'missing' }
        const refused = overtaken(id, version)
        if (refused) return refused
        if (!set().some((screen) => screen.id === id)) return { kind: 'done', value: null }
        // The row stays, so that its next version is not taken for this one.
        sql.exec(
          'UPDATE screen_settings SET content = NULL, version = version + 1, at = ?, by = ? WHERE id = ?',
          writing.at,
          writing.by,
          id,
        )
        countChange(sql)
        record(sql, writing, builtScreens.all.has(id) ? 'screen-put-back' : 'screen-removed', id)
        return { kind: 'done', value: null }
      })
    },
  }
}

/** A screen as the store keeps it, or why it cannot be used with an edition. */
function parsedFor(screen: NamedScreen, edition: Edition): NamedScreen | Written<never> {
  try {
    const parsed = parseNamedScreen(screen)
    const problems = [...problemsWith(parsed, edition), ...tooLong(parsed)]
    return problems.length === 0 ? parsed : { kind: 'refused', problems }
  } catch (error) {
    if (error instanceof WrongInputError) return { kind: 'refused', problems: [error.message] }
    throw error
  }
}

function isScreen(parsed: NamedScreen | Written<never>): parsed is NamedScreen {
  return !('kind' in parsed)
}

/** What a screen names that the edition has not: the same as the build checks (`checker/facts/played.ts`). */
function problemsWith(
  { playlist, locales }: NamedScreen,
  { topics, departments, locales: known }: Edition,
): string[] {
  const played = new Set([...topics, ...departments].map(({ id }) => id))
  const { directoryEveryMs: _, ...lists } = playlist
  return [
    ...locales.flatMap((id, index) =>
      known.some((locale) => locale.id === id)
        ? []
        : [`locales.${index}: expected a language of the edition, found ${described(id)}`],
    ),
    ...Object.entries(lists).flatMap(([list, ids]) =>
      ids.flatMap((id, index) =>
        played.has(id)
          ? []
          : [`playlist.${list}.${index}: expected the id of a topic or a department, found ${described(id)}`],
      ),
    ),
  ]
}

function tooLong(screen: NamedScreen): string[] {
  const { length } = JSON.stringify(screen)
  return length > LONGEST ? [`screen: expected at most ${LONGEST} characters, found ${length}`] : []
}
