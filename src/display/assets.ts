/** The addresses of what a page loads. */
export interface Assets {
  readonly script: string
  readonly setupScript: string
  readonly screenStyle: string
  readonly pageStyle: string
  readonly pictograms: string
  readonly fonts: {
    readonly preload: readonly string[]
    readonly stylesheet: string
    readonly restStylesheet: string
  }
}
