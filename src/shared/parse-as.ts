import * as v from 'valibot'
import { fewOf, PLAIN_MESSAGES, problemsOf } from './problems.ts'

/** A file that people write has something in it that it must not have. Its message is for them. */
export class WrongInputError extends Error {}

/**
 * Parses input from outside with a schema.
 *
 * @param what begins the message: a file, or "Not a screen"
 * @param whole names the input itself, if it is wrong as a whole
 * @throws WrongInputError that names each place, what was expected there and what was found.
 */
export function parseAs<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  what: string,
  whole = 'file',
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input, PLAIN_MESSAGES)
  if (result.success) return result.output
  throw new WrongInputError(`${what}: ${fewOf(problemsOf(result.issues, whole)).join('; ')}`)
}
