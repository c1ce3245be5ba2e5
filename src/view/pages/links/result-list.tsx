import { Fragment, type JSX } from 'preact'
import { Term } from '../../parts/text/term.tsx'
import { Text } from '../../parts/text/text.tsx'
import type { Result } from '../search/result.ts'

interface Props {
  /** Undefined as long as nothing is asked. */
  readonly results: readonly Result[] | undefined
  /** How many there are, with `{{results}}` for the number; and that there is none. */
  readonly count: string
  readonly none: string
}

/**
 * What a search has found, and how much, which is read out whenever it changes. The server draws it, and a browser that
 * searches by itself: so it needs no office and no texts of the app.
 */
export function ResultList({ results, count, none }: Props): JSX.Element {
  return (
    <>
      <p role="status" class="search-status">
        {results && (
          <Text of={results.length > 0 ? count.replace('{{results}}', String(results.length)) : none} />
        )}
      </p>
      {results && results.length > 0 && (
        <ul class="links results">
          {results.map(({ href, name, details }) => (
            <li key={href}>
              <a href={href}>
                <Term of={name} />
                <span class="details">
                  {details.map((detail) => (
                    <Fragment key={detail}>
                      {' '}
                      <span>
                        <Text of={detail} />
                      </span>
                    </Fragment>
                  ))}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
