declare module 'subset-font' {
  /** The package ships no types. Cuts a font down to the characters of a text. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2' | 'sfnt'; noLayoutClosure: boolean; noHinting: boolean },
  ): Promise<Uint8Array>
}
