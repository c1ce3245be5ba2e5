import type { Fact } from '../fact/fact.ts'

/** Where an office belongs, as open data name it. It is not part of an edition: no visitor reads it. */
export interface Municipality {
  /** Whose data they are: the code of the local government, of six digits with its check digit, and its name. */
  readonly publisher: { readonly code: Fact<string>; readonly name: Fact<string> }
  /** Where the office stands: the code of the city or ward, and the two parts of its name. */
  readonly location: {
    readonly code: Fact<string>
    readonly prefecture: Fact<string>
    readonly city: Fact<string>
  }
}
