/** A stylesheet with its fonts, and the addresses of the fonts that are needed at once. */
export interface Styles {
  readonly stylesheet: string
  readonly preload: readonly string[]
}

/** The same for the pages of a language. */
export interface PageStyles extends Styles {
  /** By the path of a page: the fonts of its rarer characters. */
  readonly preloadAt: Readonly<Record<string, readonly string[]>>
}

/** The addresses of what a page loads. */
export interface Assets {
  readonly script: string
  readonly setupScript: string
  /** Of the page that follows a screen. */
  readonly nowScript: string
  /** The inline script of a screen's page (`late-start.ts`), and its hash for the content security policy. */
  readonly lateStart: { readonly code: string; readonly hash: string }
  /** Of screens. The stylesheet is a text: each screen has its own sizes behind it, in the same file. */
  readonly screen: { readonly css: string; readonly preload: readonly string[] }
  /** The stylesheet of what visitors open at a screen. */
  readonly kioskStyles: string
  /** Of pages, by locale: each language needs other characters. */
  readonly pages: Readonly<Record<string, PageStyles>>
  /** Declares fonts for the characters that the edition of the build lacks. */
  readonly restFonts: string
  readonly pictograms: string
  /** Of the app of staff. Its fonts are those of `restFonts`: people may type any character. */
  readonly staff: {
    readonly script: string
    readonly stylesheet: string
    /** Which characters the fonts of screens draw. */
    readonly characters: string
  }
  /** The one script of pages. */
  readonly pageScript: string
  /** What can be searched for, in all languages, and the script of the worker that searches. */
  readonly search: string
  readonly searchWorker: string
  /** By locale: everything that can be found, as links. */
  readonly searchResults: Readonly<Record<string, string>>
  readonly colours: FrameColours
  /** What only listeners need. It is loaded when somebody wants to listen. */
  readonly speech: string
}

/** The colours in which a phone draws the frame around pages, such as `#0b3d5c`. */
export interface FrameColours {
  readonly light: string
  readonly dark: string
  /** Behind the icon, while the first page has not come. */
  readonly ground: string
}

/** What a browser needs to search by itself. */
export type SearchFiles = Pick<Assets, 'search' | 'searchWorker' | 'searchResults'>
