import * as v from 'valibot'

/**
 * Names that every object has (`toString`) or that no object keeps (`__proto__`). As an id they would find a wrong
 * value.
 */
export const isOwnName = (name: string): boolean => !(name in {}) && name !== 'prototype'

/** A list with at most so many entries. The entries are parsed only if the list is not too long. */
export function listOf<Item extends v.GenericSchema>(item: Item, most: number, least = 0) {
  const list = v.array(item)
  const size = least === 0 ? `at most ${most}` : `${least} to ${most}`
  const wrong = v.custom<v.InferOutput<Item>[]>(() => false, `${size} entries`)
  return v.lazy((input) =>
    Array.isArray(input) && (input.length > most || input.length < least) ? wrong : list,
  )
}

/** A list without repetitions. */
export function setOf<Item extends v.GenericSchema<string, string>>(item: Item, most: number, least = 0) {
  return v.pipe(
    listOf(item, most, least),
    v.check((list) => new Set(list).size === list.length, 'every entry once'),
  )
}

/** Entries by name, at most so many. It refuses the names that valibot would drop silently. */
export function recordOf<Key extends v.GenericSchema<string, string>, Value extends v.GenericSchema>(
  key: Key,
  value: Value,
  most: number,
) {
  const record = v.record(key, value)
  const refused = (message: string) => v.custom<v.InferOutput<typeof record>>(() => false, message)
  const tooMany = refused(`at most ${most} entries`)
  const unowned = refused('names that objects do not have by themselves')
  return v.lazy((input) => {
    if (typeof input !== 'object' || input === null) return record
    const names = Object.keys(input)
    if (names.length > most) return tooMany
    return names.every(isOwnName) ? record : unowned
  })
}

/** A whole number within bounds. */
export function wholeOf(least: number, most: number) {
  return v.pipe(numberOf(least, most), v.integer('a whole number'))
}

/** A number within bounds; never infinite. */
export function numberOf(least: number, most: number) {
  const range = `a number from ${least} to ${most}`
  return v.pipe(v.number(), v.minValue(least, range), v.maxValue(most, range))
}
