import { isKey } from '../../shared/screen/screen-key.ts'

const nameOf = (screen: string) => `screen-key/${screen}`

/**
 * The key of this screen: from the link with which it was set up (`#key=` or `?key=`), else from the device, which keeps
 * it. Undefined if it has none; the screen then shows everything and reports nothing.
 *
 * @param storage read each time, because reading throws if storage is denied.
 */
export function ownKey(
  screen: string,
  { hash, search }: Pick<URL, 'hash' | 'search'>,
  storage: () => Storage,
): string | undefined {
  const asked = [hash.slice(1), search].map((text) => new URLSearchParams(text).get('key')).find(isKey)
  try {
    if (asked !== undefined) storage().setItem(nameOf(screen), asked)
    const kept = asked ?? storage().getItem(nameOf(screen))
    return isKey(kept) ? kept : undefined
  } catch {
    // Storage is denied or full. The address keeps the key then.
    return asked
  }
}
