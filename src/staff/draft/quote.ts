import type { Edition } from '../../shared/edition/edition.ts'
import { at, type Path } from './path.ts'

/** Where in a topic of a draft the words are that a plan has for it. No edition has them. */
export const QUOTE = 'quote'

const MOST_CHARACTERS = 18

/** What the plan says of a topic of a draft; undefined if it does not come from a pasted plan. */
export function quoteOf({ topics }: Edition, path: Path): string | undefined {
  const [kind, , id] = path
  const quote =
    kind === 'topics'
      ? at(
          topics.find((topic) => topic.id === id),
          [QUOTE],
        )
      : undefined
  return typeof quote === 'string' ? quote : undefined
}

/** The beginning of it, without the headings that it stands under: a name for a topic that has none yet. */
export function quotedName(edition: Edition, path: Path): string | undefined {
  const quote = quoteOf(edition, path)?.replace(/^(【[^】]*】)+/, '')
  return quote && (quote.length > MOST_CHARACTERS ? `${quote.slice(0, MOST_CHARACTERS)}…` : quote)
}
