import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { encode } from 'uqr'

const QUIET_ZONE = 4

/**
 * A QR code as one path of whole modules. It has only capitals, which a code packs more tightly. Scheme and host
 * ignore case, and the short paths accept both. The stylesheet of the screen sets the size.
 */
export function QrCode({ address, name }: { address: string; name: string }): JSX.Element {
  // A screen is drawn many times while a slide is on, and the code of a slide stays the same.
  const { dark, size } = useMemo(() => modulesOf(address), [address])
  return (
    <svg
      class="qr"
      data-modules={size}
      role="img"
      aria-label={name}
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
    >
      <path d={`M0 0h${size}v${size}h-${size}z`} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  )
}

function modulesOf(address: string): { dark: string; size: number } {
  const { data, size } = encode(address.toUpperCase(), { ecc: 'M', border: QUIET_ZONE })
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { dark: dark.join(''), size }
}
