import type { Code, CodeOf } from '../view/parts/qr-code.tsx'

/** A screen is drawn many times while a slide is on. An edition has fewer addresses than this. */
const MOST_KEPT = 200

interface Making {
  /** The code that the server has drawn, and its address. */
  readonly drawn: { readonly address: string; readonly code: Code } | undefined
  /** Loads what makes codes. */
  readonly load: () => Promise<(address: string) => Code>
  readonly onFault: (error: unknown) => void
}

/** The QR codes of a screen. */
export interface Codes {
  /** Until it is loaded, only the code that the server has drawn. */
  readonly of: CodeOf
  /** Loads what makes the others, or tries again. It does nothing once that has succeeded. */
  load(): Promise<void>
}

export function createCodes({ drawn, load, onFault }: Making): Codes {
  const kept = new Map<string, Code>(drawn && [[drawn.address, drawn.code]])
  let make: ((address: string) => Code) | undefined
  return {
    of(address) {
      const code = kept.get(address) ?? make?.(address)
      if (kept.size >= MOST_KEPT) kept.clear()
      if (code) kept.set(address, code)
      return code
    },
    async load() {
      try {
        make ??= await load()
      } catch (error) {
        onFault(error)
      }
    },
  }
}

/** The code in a page that the server has drawn. */
export function drawnCode(root: ParentNode): Making['drawn'] {
  const svg = root.querySelector<SVGElement>('.qr')
  const dark = svg?.lastElementChild?.getAttribute('d')
  const { address, modules } = svg?.dataset ?? {}
  return dark && address ? { address, code: { dark, size: Number(modules) } } : undefined
}
