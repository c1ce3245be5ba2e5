import { encode } from 'uqr'
import type { Code } from './qr-code.tsx'

const QUIET_ZONE = 4

/**
 * The QR code of an address. It has only capitals, which a code packs more tightly. Scheme and host ignore case, and
 * the short paths accept both.
 */
export const makeCode = (address: string): Code => exactCode(address.toUpperCase())

/** The QR code of a text whose capitals matter, such as a key. */
export function exactCode(text: string): Code {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { dark: dark.join(''), size }
}
