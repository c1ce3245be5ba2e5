/** The log of the Worker is the only place where its operator sees a fault. */
export function logFault(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: nothing else writes to that log
  console.error(error)
}
