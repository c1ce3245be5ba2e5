import { toHiragana } from 'wanakana'
import type { Candidate, Dictionary, Token } from '../dictionary.ts'

interface KuromojiToken {
  readonly surface_form: string
  readonly pos: string
  readonly pos_detail_1: string
  readonly conjugated_form: string
  readonly basic_form: string
  /** In katakana; missing, or `*`, if the dictionary does not know the word. */
  readonly reading?: string
}

interface KuromojiNode {
  readonly name: number
  /** From 1. */
  readonly start_pos: number
  readonly length: number
  readonly type: 'KNOWN' | 'UNKNOWN' | 'BOS' | 'EOS'
}

/** The part of kuromoji's tokeniser that is used. The object is the same in Node and in a browser. */
export interface KuromojiTokenizer {
  tokenize(text: string): readonly KuromojiToken[]
  getLattice(text: string): { readonly nodes_end_at: readonly (readonly KuromojiNode[] | undefined)[] }
  readonly token_info_dictionary: { getFeatures(id: string): string }
}

/** The column of a dictionary entry with its reading, in katakana. */
const READING = 8

/** Makes a dictionary from a tokeniser. The caller at the edge loads it, from files or over HTTP. */
export function kuromojiDictionary(tokenizer: KuromojiTokenizer): Dictionary {
  return {
    tokenise: (text) => positioned(tokenizer.tokenize(text)),
    candidates: (text) =>
      tokenizer
        .getLattice(text)
        .nodes_end_at.flatMap((nodes) => nodes ?? [])
        .filter((node) => node.type === 'KNOWN')
        .flatMap((node) => candidate(node, tokenizer.token_info_dictionary.getFeatures(String(node.name)))),
  }
}

function candidate(node: KuromojiNode, features: string): Candidate[] {
  const reading = features.split(',')[READING]
  if (!reading || reading === '*') return []
  return [{ start: node.start_pos - 1, length: node.length, reading: toHiragana(reading) }]
}

function positioned(tokens: readonly KuromojiToken[]): Token[] {
  let start = 0
  return tokens.map((token) => {
    const placed = {
      surface: token.surface_form,
      start,
      pos: token.pos,
      detail: token.pos_detail_1,
      form: token.conjugated_form,
      base: token.basic_form,
      reading: token.reading === undefined || token.reading === '*' ? '' : toHiragana(token.reading),
    }
    start += token.surface_form.length
    return placed
  })
}
