/** The rows of a table in the format of RFC 4180. Every row ends with CRLF. */
export function readCsv(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  // A cell, quoted or not, and the separator after it.
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && row.length === 0) break
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end !== '\r\n') continue
    rows.push(row)
    row = []
  }
  return rows
}
