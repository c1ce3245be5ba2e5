import * as v from 'valibot'
import { parseScreen, type Screen } from '../../shared/screen/screen.ts'

const bootSchema = v.object({
  /** The origin of short addresses, as printed in QR codes: scheme and host. */
  origin: v.string(),
  timeZone: v.string(),
  /** The name of the edition of the build, which is in force before anything is published. */
  first: v.string(),
  /** The file with the characters that the fonts of screens draw. */
  characters: v.string(),
  /** The screens of the office. */
  screens: v.array(v.pipe(v.unknown(), v.transform(parseScreen))),
})

/** What the app of staff starts with. Everything else comes over HTTP. */
export interface StaffBoot extends Omit<v.InferOutput<typeof bootSchema>, 'screens'> {
  readonly screens: readonly Screen[]
}

/** @throws Error when the page was not drawn by a Worker of this version. */
export function parseStaffBoot(json: string): StaffBoot {
  return v.parse(bootSchema, JSON.parse(json))
}
