import type { JSX } from 'preact'
import { digitByDigit } from '../../shared/text/digits.ts'

/** A number that is not pressed: seen in one piece, said digit by digit. */
export function Digits({ of }: { of: string }): JSX.Element {
  return (
    <>
      <span class="digits" aria-hidden="true">
        {of}
      </span>
      <span class="visually-hidden">{digitByDigit(of)}</span>
    </>
  )
}
