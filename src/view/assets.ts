/** The addresses of what a page loads. */
export interface Assets {
  readonly script: string
  readonly setupScript: string
  /** The inline script of a screen's page (`late-start.ts`), and its hash for the content security policy. */
  readonly lateStart: { readonly code: string; readonly hash: string }
  readonly screenStyle: string
  readonly pageStyle: string
  readonly pictograms: string
  readonly fonts: {
    readonly preload: readonly string[]
    readonly stylesheet: string
    readonly restStylesheet: string
  }
}
