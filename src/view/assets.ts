/** The addresses of what a page loads. */
export interface Assets {
  readonly script: string
  readonly setupScript: string
  /** The script that stands in the page of a screen itself (`late-start.ts`), and its hash for the policy. */
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
