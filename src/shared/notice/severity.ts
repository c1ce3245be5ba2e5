/** From the most urgent to the least: takes over every screen, has a slide of its own, is a line. */
export const SEVERITIES = ['emergency', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]
