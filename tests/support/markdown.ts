import { lexer, type Token, type Tokens, type TokensList, walkTokens } from 'marked'

/** A heading of a page and all that stands under it, up to the next heading of its level or a higher one. */
export interface Section {
  readonly heading: string
  readonly tokens: readonly Token[]
}

/** A cell of a table: its text, and the parts of it that are code. */
export interface Cell {
  readonly text: string
  readonly codes: readonly string[]
}

export const parseMarkdown = (text: string): TokensList => lexer(text)

/** @throws Error when the page has no such heading. */
export function sectionOf(page: readonly Token[], heading: string): Section {
  const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading'
  const found = page.filter(isHeading).find(({ text }) => text === heading)
  if (!found) throw new Error(`the page has no heading ${heading}`)
  const rest = page.slice(page.indexOf(found) + 1)
  const end = rest.findIndex((token) => isHeading(token) && token.depth <= found.depth)
  return { heading, tokens: end < 0 ? rest : rest.slice(0, end) }
}

/** The tables of a page or of a part of it, each by its rows, the heading left out. */
export function tablesOf(tokens: readonly Token[]): Cell[][][] {
  return tokens
    .filter((token): token is Tokens.Table => token.type === 'table')
    .map(({ rows }) =>
      rows.map((row) => row.map((cell) => ({ text: cell.text, codes: valuesOf(cell.tokens, 'codespan') }))),
    )
}

/** The addresses that a page links to. */
export const linksOf = (page: readonly Token[]): string[] => valuesOf(page, 'link', 'href')

export const headingsOf = (page: readonly Token[]): string[] => valuesOf(page, 'heading')

/** The text of a part of a page as it was written. */
export const sourceOf = ({ tokens }: Section): string => tokens.map(({ raw }) => raw).join('')

function valuesOf(tokens: readonly Token[], type: string, field = 'text'): string[] {
  const values: string[] = []
  walkTokens([...tokens], (token) => {
    if (token.type === type) values.push((token as Token & Record<string, string>)[field] ?? '')
  })
  return values
}

/** The blocks of code of a language, in their order, those in lists too. */
export function codeOf(page: readonly Token[], language: string): string[] {
  const blocks: string[] = []
  walkTokens([...page], (token) => {
    if (token.type === 'code' && token.lang === language) blocks.push(token.text)
  })
  return blocks
}
