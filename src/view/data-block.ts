/** A block of data in a page, which browsers do not run. Data cannot end the element it stands in. */
export function dataBlock(type: string, data: unknown, id?: string): string {
  const name = id === undefined ? '' : ` id="${id}"`
  return `<script type="${type}"${name}>${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`
}
