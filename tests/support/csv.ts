/** The rows of a table as RFC 4180 has it; every row ends with CRLF. */
export function readCsv(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  // A cell, quoted or not, and what follows it.
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && row.length === 0) break
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end !== '\r\n') continue
    rows.push(row)
    row = []
  }
  return rows
}
