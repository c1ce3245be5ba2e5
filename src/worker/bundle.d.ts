/** What the Worker has in itself. Its edition is a file: with it the Worker would be a third larger. */
declare module '*/dist/worker.json' {
  const bundle: {
    /** Names this version of the app. */
    readonly build: string
    /** When it was built, ms since 1970. A correct clock is never earlier. */
    readonly builtAt: number
    /** Names the edition. */
    readonly hash: string
    /** What tells the office when its screens rest. */
    readonly times: Pick<
      import('../shared/edition/office/office.ts').Office,
      'timeZone' | 'hours' | 'calendar'
    >
    /** How the dictionary reads names that no text of the edition reads, by the name. */
    readonly readings: Readonly<Record<string, string>>
    readonly ui: import('../lines/i18n/i18n.ts').Ui
    readonly statements: Readonly<Record<string, import('../shared/edition/words/statement.ts').Statements>>
    /** The texts of the app of staff, which has one language. */
    readonly staff: import('../view/staff/refusal-texts.ts').StaffTexts
    /** The words of the templates of notices, by locale. */
    readonly notices: Readonly<Record<string, import('../lines/notice/template-words.ts').TemplateWords>>
    readonly assets: import('../view/assets.ts').Assets & { readonly edition: string }
  }
  export default bundle
}

/** The same, with the edition of the build, for tests and tools. */
declare module '*/dist/bundle.json' {
  const bundle: typeof import('*/dist/worker.json').default & {
    readonly edition: import('../shared/edition/edition.ts').Edition
    /** What can be searched for in the edition. */
    readonly forms: import('../search/forms.ts').Forms
  }
  export default bundle
}
