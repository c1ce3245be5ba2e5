import { shown } from '../shared/edition/fact/fact.ts'
import type { Department } from '../shared/edition/office/department.ts'
import type { Playlist, Screen } from '../shared/screen/screen.ts'
import { building } from './building.ts'
import { departments } from './departments.ts'
import { topics } from './plan.ts'
import { sources } from './sources.ts'

const INCH_MM = 25.4
const LOCALES = ['ja', 'ja-simple', 'en']

const idsOf = (...sections: readonly string[]) =>
  topics.filter((topic) => sections.includes(topic.section)).map((topic) => topic.id)

/** The whole plan except how the office is run, which is only on pages. */
const playlist: Playlist = {
  always: ['office', 'languages', ...(isBuildingKnown() ? ['building'] : [])],
  leads: idsOf('goal', 'stances', 'viewpoints', 'marks'),
  pillars: idsOf('pillars'),
  daily: idsOf('initiatives'),
  departments: departments.filter(hasOwnFacts).map((department) => department.id),
  directoryEveryMs: 300_000,
}

/** The building has a slide if anything of it may be shown. */
function isBuildingKnown(): boolean {
  return building.some(({ fact }) => shown(fact, sources) !== undefined)
}

/** A department has a slide of its own if its door is known, or if a Saturday is known without doubt. */
function hasOwnFacts({ saturday, counter }: Department): boolean {
  return (
    shown(counter, sources) !== undefined ||
    (saturday.risk === 'low' && shown(saturday, sources) !== undefined)
  )
}

const lobby: Screen = {
  id: 'lobby',
  diagonalMm: 55 * INCH_MM,
  orientation: 'landscape',
  aspect: [16, 9],
  widthPx: 1920,
  // This puts the QR code at about 1,220 to 1,280 mm, where a phone reads it from a wheelchair as well.
  mountingHeightMm: 1100,
  viewingDistanceMm: 3000,
  scanDistanceMm: 1500,
  input: 'none',
  locales: LOCALES,
  topics: 'in-turn',
  playlist,
}

/** The screens of the office. */
export const screens: Screen[] = [
  lobby,
  {
    ...lobby,
    id: 'lobby-portrait',
    orientation: 'portrait',
    widthPx: 1080,
    topics: 'together',
  },
  {
    ...lobby,
    id: 'kiosk',
    diagonalMm: 21.5 * INCH_MM,
    mountingHeightMm: 850,
    // People stand at 600 mm. A wheelchair beside the stand is farther away.
    viewingDistanceMm: 800,
    scanDistanceMm: 400,
    input: 'touch',
  },
]
