import type { Playlist } from '../../src/shared/screen/screen.ts'

/** A screen with this playlist has nothing of the office's to show. */
export const EMPTY_PLAYLIST: Playlist = {
  always: [],
  leads: [],
  pillars: [],
  daily: [],
  departments: [],
  directoryEveryMs: null,
}
