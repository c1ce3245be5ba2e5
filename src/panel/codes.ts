import type { Code, CodeOf } from '../view/parts/qr-code.tsx'

/** A screen is drawn many times while a slide is on. An edition has fewer addresses than this. */
const MOST_KEPT = 200

interface Making {
  /** The code that the server has drawn, and its address. */
  readonly drawn: { readonly address: string; readonly code: Code } | undefined
  /** Loads what makes codes. */
  readonly load: () => Promise<(address: string) => Code>
}

/** The QR codes of a screen. */
export interface Codes {
  /** Until it is loaded, only the code that the server has drawn. */
  readonly of: CodeOf
  /**
   * Loads what makes the others. It does nothing once that has succeeded.
   *
   * @returns whether a drawing lacks a code that there is now.
   * @throws Error when it cannot be loaded now. The next call tries again.
   */
  load(): Promise<boolean>
}

export function createCodes({ drawn, load }: Making): Codes {
  const kept = new Map<string, Code>(drawn && [[drawn.address, drawn.code]])
  let make: ((address: string) => Code) | undefined
  let isLacking = false
  return {
    of(address) {
      const code = kept.get(address) ?? make?.(address)
      if (kept.size >= MOST_KEPT) kept.clear()
      if (code) kept.set(address, code)
      else isLacking = true
      return code
    },
    async load() {
      make ??= await load()
      const lacked = isLacking
      isLacking = false
      return lacked
    },
  }
}

/** The codes of a page that the server has drawn. */
export const codesOf = (root: ParentNode): Codes =>
  createCodes({
    drawn: drawnCode(root),
    load: async () => (await import('../view/parts/make-code.ts')).makeCode,
  })

function drawnCode(root: ParentNode): Making['drawn'] {
  const svg = root.querySelector<SVGElement>('.qr')
  const dark = svg?.lastElementChild?.getAttribute('d')
  const { address, modules } = svg?.dataset ?? {}
  return dark && address ? { address, code: { dark, size: Number(modules) } } : undefined
}
