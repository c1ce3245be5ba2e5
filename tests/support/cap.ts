/** An element of XML as it was read: its text, or the elements in it. */
export interface Element {
  readonly name: string
  readonly text: string
  readonly children: readonly Element[]
}

/**
 * Reads XML strictly, as far as a message of CAP may have it: elements, text and the entities of XML.
 *
 * @throws Error when it is not well formed.
 */
export function readXml(xml: string): { readonly root: Element; readonly namespace: string } {
  const declaration = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/
  if (!declaration.test(xml)) throw new Error('no declaration')
  const open: { name: string; text: string; children: Element[] }[] = [{ name: '', text: '', children: [] }]
  let namespace = ''
  const rest = xml.replace(declaration, '')
  let at = 0
  for (const match of rest.matchAll(/<(\/?)([A-Za-z]+)( xmlns="([^"<&]+)")?>/g)) {
    const [whole, closing, name = '', , ns] = match
    addText(rest.slice(at, match.index))
    at = match.index + whole.length
    if (ns !== undefined) namespace = ns
    if (closing === '') open.push({ name, text: '', children: [] })
    else {
      const last = open.pop()
      if (last?.name !== name) throw new Error(`</${name}> closes <${last?.name}>`)
      open.at(-1)?.children.push(last)
    }
  }
  if (rest.slice(at).trim() !== '' || open.length !== 1) throw new Error('not closed')
  const [root, other] = open[0]?.children ?? []
  if (!root || other) throw new Error('expected one root')
  return { root, namespace }

  function addText(text: string): void {
    if (/[<>]|&(?!(amp|lt|gt|quot|apos);)/.test(text)) throw new Error(`not escaped: ${text}`)
    // XML 1.0, 2.2: no other controls.
    if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)) throw new Error('a control')
    const last = open.at(-1)
    if (last) last.text += text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  }
}

interface Rule {
  readonly name: string
  readonly least: 0 | 1
  readonly many?: boolean
  readonly pattern?: RegExp
}

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[-+]\d{2}:\d{2}$/
const one = (name: string, pattern?: RegExp): Rule => ({ name, least: 1, ...(pattern && { pattern }) })
const maybe = (name: string, pattern?: RegExp): Rule => ({ ...one(name, pattern), least: 0 })
const any = (name: string, pattern?: RegExp): Rule => ({ ...maybe(name, pattern), many: true })

/** The elements of CAP 1.2 in their order, from the data dictionary of the standard (3.2.1 to 3.2.4). */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  alert: [
    one('identifier', /^[^\s,<&]+$/),
    one('sender', /^[^\s,<&]+$/),
    one('sent', TIME),
    one('status', /^(Actual|Exercise|System|Test|Draft)$/),
    one('msgType', /^(Alert|Update|Cancel|Ack|Error)$/),
    maybe('source'),
    one('scope', /^(Public|Restricted|Private)$/),
    maybe('restriction'),
    maybe('addresses'),
    any('code'),
    maybe('note'),
    maybe('references', /^([^\s,]+,[^\s,]+,\d{4}-\d{2}-\d{2}T[\d:]+[-+]\d{2}:\d{2})( |$)/),
    maybe('incidents'),
    any('info'),
  ],
  info: [
    maybe('language', /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/),
    {
      name: 'category',
      least: 1,
      many: true,
      pattern: /^(Geo|Met|Safety|Security|Rescue|Fire|Health|Env|Transport|Infra|CBRNE|Other)$/,
    },
    one('event', /^.{1,34}$/u),
    any('responseType', /^(Shelter|Evacuate|Prepare|Execute|Avoid|Monitor|Assess|AllClear|None)$/),
    one('urgency', /^(Immediate|Expected|Future|Past|Unknown)$/),
    one('severity', /^(Extreme|Severe|Moderate|Minor|Unknown)$/),
    one('certainty', /^(Observed|Likely|Possible|Unlikely|Unknown)$/),
    maybe('audience'),
    any('eventCode'),
    maybe('effective', TIME),
    maybe('onset', TIME),
    maybe('expires', TIME),
    maybe('senderName', /\S/),
    maybe('headline', /\S/),
    maybe('description', /\S/),
    maybe('instruction', /\S/),
    maybe('web', /^https?:\/\/\S+$/),
    maybe('contact'),
    any('parameter'),
    any('resource'),
    any('area'),
  ],
  area: [
    one('areaDesc', /\S/),
    any('polygon'),
    any('circle'),
    any('geocode'),
    maybe('altitude'),
    maybe('ceiling'),
  ],
}

/** What is wrong with a message by the standard: elements that lack, stand elsewhere or say what they may not. */
export function capProblems(element: Element): string[] {
  const rules = RULES[element.name]
  if (!rules) return []
  const problems: string[] = []
  const rest = [...element.children]
  for (const { name, least, many, pattern } of rules) {
    let count = 0
    while (rest[0]?.name === name && (many || count < 1)) {
      const child = rest.shift() as Element
      count++
      if (pattern && child.children.length === 0 && !pattern.test(child.text))
        problems.push(`${name}: ${child.text}`)
      problems.push(...capProblems(child))
    }
    if (count < least) problems.push(`${element.name}: no ${name}`)
  }
  return [...problems, ...rest.map(({ name }) => `${element.name}: ${name} is not expected here`)]
}

/** The texts of an element's children by a name. */
export const textsIn = ({ children }: Element, name: string): string[] =>
  children.filter((child) => child.name === name).map(({ text }) => text)
