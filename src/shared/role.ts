/** What somebody of the office may do: change drafts; bring them into force; put up notices that take over every screen. */
export const ROLES = ['editor', 'publisher', 'alerter'] as const
export type Role = (typeof ROLES)[number]
