import type { JSX } from 'preact'
import { digitByDigit } from '../../../shared/text/digits.ts'

/** A number that cannot be pressed. It is drawn in one piece and read out digit by digit. */
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
