declare module 'subset-font' {
  /** The package ships no types. Cuts a font down to the characters of a text, or keeps all of it in another format. */
  export default function subsetFont(
    font: Uint8Array,
    ...how:
      | [
          text: string,
          options: { targetFormat: 'woff2' | 'sfnt'; noLayoutClosure: boolean; noHinting: boolean },
        ]
      | [text: undefined, options: { targetFormat: 'sfnt'; keepAllGlyphs: true }]
  ): Promise<Uint8Array>
}
