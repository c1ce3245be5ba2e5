import { fact } from '../shared/edition/fact/state-fact.ts'
import type { Municipality } from '../shared/edition/office/municipality.ts'

const listed = (value: string) => fact(value, { sources: ['SOUMU'] })

/** A ward of a designated city has a code of its own, but the city is the local government. */
export const municipality: Municipality = {
  publisher: { code: listed('141003'), name: listed('神奈川県横浜市') },
  location: { code: listed('141101'), prefecture: listed('神奈川県'), city: listed('横浜市戸塚区') },
}
