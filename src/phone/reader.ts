import type { Turn } from '../player/programme/turn.ts'
import type { ReaderPress } from '../view/pages/now/now-controls.tsx'
import type { Show } from '../view/screen/show.ts'

/** The turn that is on, and the edition it is of. */
export interface Shown {
  readonly show: Show
  readonly turn: Turn
}

/** What the reader of a phone has chosen, and what they are told. */
export interface Reader {
  /** Where the reader has stopped. Null as long as they go with the screen. */
  readonly stopped: Shown | null
  /** Whether the reader is told when the screen moves on. */
  readonly says: boolean
  /** The subject to which the screen has moved on since they asked to be told. */
  readonly told: Shown | null
}

/** A reader goes with the screen, and is told nothing before they ask for it. */
export const NEW_READER: Reader = { stopped: null, says: false, told: null }

/** The reader after a press, while the screen shows `wall`. */
export function pressed(reader: Reader, press: ReaderPress, wall: Shown): Reader {
  switch (press) {
    case 'stop':
      return reader.stopped ? reader : { ...reader, stopped: wall }
    case 'go':
      return { ...reader, stopped: null }
    case 'say':
      return { ...reader, says: true, told: null }
    case 'quiet':
      return { ...reader, says: false, told: null }
  }
}

/** The reader after the screen has gone on from one turn to another, or to another slide of the same subject. */
export function movedOn(reader: Reader, from: Shown, to: Shown): Reader {
  if (!reader.says || from.turn.slide.subject === to.turn.slide.subject) return reader
  return { ...reader, told: to }
}
