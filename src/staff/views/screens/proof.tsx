import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { addDays, isDay } from '../../../shared/time/day.ts'
import { texts } from '../../texts.ts'
import { dayText } from '../moments.ts'

/** As many as the office keeps. */
const MOST_DAYS = 400
const FIRST_DAYS = 30

/** What screens have shown, as a file for spreadsheets. */
export function Proof({ timeZone }: { readonly timeZone: string }): JSX.Element {
  const today = dayText(Date.now(), timeZone)
  const [days, setDays] = useState({ from: addDays(today, -FIRST_DAYS), until: today })
  const isRight =
    isDay(days.from) &&
    isDay(days.until) &&
    days.from <= days.until &&
    addDays(days.from, MOST_DAYS) >= days.until
  return (
    <section class="proof" aria-labelledby="proof">
      <h2 id="proof">{texts.proof.heading}</h2>
      <p>{texts.proof.help}</p>
      {(['from', 'until'] as const).map((name) => (
        <label key={name}>
          {texts.proof[name]}{' '}
          <input
            type="date"
            name={name}
            value={days[name]}
            max={today}
            onInput={({ currentTarget }) => setDays({ ...days, [name]: currentTarget.value })}
          />
        </label>
      ))}
      {isRight ? (
        <a class="button" href={`/staff/api/playlog.csv?${new URLSearchParams(days)}`} download>
          {texts.proof.save}
        </a>
      ) : (
        <p role="status">{texts.proof.wrong}</p>
      )}
    </section>
  )
}
