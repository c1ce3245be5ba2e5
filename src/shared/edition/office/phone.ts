/** Prefixes of numbers that belong to no place: pagers, IP telephones and mobile phones. They have a digit more. */
const OF_ELEVEN = /^0[256789]0/
const GROUPS = /^0\d{1,4}-\d{1,4}-\d{3,4}$/

/** How many digits a Japanese number with this beginning has (numbering plan of the Ministry of Internal Affairs). */
export function digitsExpected(number: string): 10 | 11 {
  return OF_ELEVEN.test(number.replaceAll('-', '')) ? 11 : 10
}

/** Whether a text is a Japanese telephone number as it is printed, with hyphens: `045-866-8484`, `0120-123-456`. */
export function isPhone(text: string): boolean {
  return GROUPS.test(text) && text.replaceAll('-', '').length === digitsExpected(text)
}
