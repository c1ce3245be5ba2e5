/** The ways to say at a counter how one wants to talk, in the order of a card. */
export const WAYS = ['writing', 'sign-language', 'interpreter', 'slowly', 'wheelchair'] as const
export type Way = (typeof WAYS)[number]
