import * as v from 'valibot'

/**
 * What a schema makes of an input that came from outside.
 *
 * @param what begins the message: a file, or "Not a screen"
 * @param whole names the input itself, where it is wrong altogether
 * @throws Error that names each place and what was expected there.
 */
export function parseAs<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  what: string,
  whole = 'file',
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input)
  if (result.success) return result.output
  const issues = result.issues.map((issue) => `${v.getDotPath(issue) ?? whole}: ${issue.message}`)
  throw new Error(`${what}: ${issues.join('; ')}`)
}
