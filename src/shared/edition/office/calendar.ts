import * as v from 'valibot'
import { listOf } from '../../bounded.ts'
import { areInOrder, spanSchema } from '../../time/span.ts'
import { daySchema, idSchema } from '../topic.ts'

const MOST_EXCEPTIONS = 2000
const MOST_SPANS = 4

/** Days on which an office is closed, or open otherwise than usual. */
const exceptionSchema = v.object({
  /** The first and the last of these days. */
  from: daySchema,
  until: daySchema,
  /** Why: one of the reasons in the words of the hours. */
  reason: idSchema,
  /** For all departments or for some. If this is left out, the office is closed. */
  open: v.optional(
    v.object({
      scope: v.picklist(['all', 'some']),
      /** The hours, if they are not those that the weekday has. On a weekend they are those of weekdays. */
      spans: v.optional(
        v.pipe(
          listOf(spanSchema, MOST_SPANS, 1),
          v.check((spans) => areInOrder(spans), 'spans in order, from before until'),
        ),
      ),
    }),
  ),
})
export type Exception = v.InferOutput<typeof exceptionSchema>

/**
 * The days on which the hours of weekdays and Saturdays do not apply. They are listed, because no rule gives the
 * holidays of a year, and they are known only for the days of the calendar.
 */
export const calendarSchema = v.pipe(
  v.object({ from: daySchema, until: daySchema, exceptions: listOf(exceptionSchema, MOST_EXCEPTIONS) }),
  v.check(({ from, until }) => from <= until, 'from no later than until'),
  v.check(
    ({ exceptions }) => areDaysInOrder(exceptions),
    'exceptions in the order of their days, every day once',
  ),
)
export type Calendar = v.InferOutput<typeof calendarSchema>

function areDaysInOrder(exceptions: readonly Pick<Exception, 'from' | 'until'>[]): boolean {
  return exceptions.every(
    ({ from, until }, index) => from <= until && (exceptions[index - 1]?.until ?? '') < from,
  )
}
