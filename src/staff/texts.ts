import type staff from '../../locales/ja/staff.json'

/** The texts of the app. An office works in one language, which alone has them. */
type Texts = typeof staff

const files = import.meta.glob<Texts>('../../locales/*/staff.json', { eager: true, import: 'default' })
const [found] = Object.values(files)
if (!found) throw new Error('locales: expected staff.json in the language of the office')

export const texts: Texts = found

/** Fills the blanks of a text: `{{name}}`. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/{{(\w+)}}/g, (_, name: string) => String(values[name] ?? ''))
}

/** A text of a group by a name that comes from data; undefined if the group has none. */
export function textOf(group: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(group, name) ? group[name] : undefined
}
