/** Spreadsheets run a cell that begins like a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u

/** A table that every spreadsheet reads (RFC 4180). */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** An apostrophe makes a formula text (OWASP). */
function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
