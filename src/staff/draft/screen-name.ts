import type { NamedScreen } from '../../shared/screen/named-screen.ts'
import { textOf, texts } from '../texts.ts'

/** What staff call a screen. */
export function screenName({ id, name }: Pick<NamedScreen, 'id' | 'name'>): string {
  return name ?? textOf(texts.screenNames, id) ?? id
}
