import type { JSX } from 'preact'
import { useCode } from './office-context.ts'

/** A QR code with its quiet zone: the dark modules as one path, and the modules along its side. */
export interface Code {
  readonly dark: string
  readonly size: number
}

/** The code of an address; undefined where what makes codes has not been loaded. */
export type CodeOf = (address: string) => Code | undefined

/** A QR code of whole modules. Without one, the printed address beside it stands alone. Stylesheets set the size. */
export function QrCode({ address, name }: { address: string; name: string }): JSX.Element | null {
  const code = useCode(address)
  if (!code) return null
  const { dark, size } = code
  return (
    <svg
      class="qr"
      data-address={address}
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
