import type { Severity } from './severity.ts'

/** What a person fills in. None of them is a free text: each can be said in every language. */
export type Blank =
  /** A time of the clock, `17:00`. */
  | { readonly kind: 'time'; readonly optional?: boolean }
  /** The id of a department or a facility of the edition. */
  | { readonly kind: 'place'; readonly optional?: boolean }
  /** A whole number, from the least on in steps of one or more. */
  | {
      readonly kind: 'number'
      readonly least: number
      readonly most: number
      readonly step?: number
      readonly optional?: boolean
    }
  /** One of the choices that the words have. */
  | { readonly kind: 'choice'; readonly of: readonly string[]; readonly optional?: boolean }

/**
 * A sentence of a template by its id in the words. It is said only if everything is filled in that it names; otherwise
 * another one is, or none.
 */
export type TemplateSentence =
  | string
  | { readonly id: string; readonly needs: readonly string[]; readonly otherwise?: TemplateSentence }

/** A notice that is worded beforehand in every language, so that who knows one of them can put it up. */
export interface NoticeTemplate {
  readonly id: string
  /** What it is, if nobody says otherwise. */
  readonly severity: Severity
  /** A symbol of the pictogram set. */
  readonly pictogram: string
  /** What it is in the Common Alerting Protocol (CAP 1.2, 3.2.2 `category`). */
  readonly category: CapCategory
  /** What readers are to do, if it is in the list of CAP (3.2.2 `responseType`). */
  readonly response?: 'Shelter' | 'Evacuate' | 'Prepare' | 'Avoid' | 'Monitor'
  readonly blanks: Readonly<Record<string, Blank>>
  readonly sentences: readonly TemplateSentence[]
}

type CapCategory =
  | 'Geo'
  | 'Met'
  | 'Safety'
  | 'Security'
  | 'Rescue'
  | 'Fire'
  | 'Health'
  | 'Env'
  | 'Transport'
  | 'Infra'
  | 'CBRNE'
  | 'Other'

/** The sentence to say with some blanks filled; undefined if there is none. */
export function sentenceWith(
  sentence: TemplateSentence,
  isFilled: (blank: string) => boolean,
): string | undefined {
  if (typeof sentence === 'string') return sentence
  if (sentence.needs.every(isFilled)) return sentence.id
  return sentence.otherwise === undefined ? undefined : sentenceWith(sentence.otherwise, isFilled)
}

/** The ids of every sentence that a template may say. */
export function sentencesIn({ sentences }: Pick<NoticeTemplate, 'sentences'>): string[] {
  const idsOf = (sentence: TemplateSentence): string[] =>
    typeof sentence === 'string'
      ? [sentence]
      : [sentence.id, ...(sentence.otherwise === undefined ? [] : idsOf(sentence.otherwise))]
  return sentences.flatMap(idsOf)
}
