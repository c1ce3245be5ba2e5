declare module '*/dist/bundle.json' {
  const bundle: {
    readonly hash: string
    readonly edition: import('../shared/edition.ts').Edition
    readonly ui: import('../i18n/create-i18n.ts').Ui
    readonly statements: Readonly<Record<string, import('../shared/statement.ts').Statement>>
    readonly assets: import('../display/assets.ts').Assets & { readonly edition: string }
  }
  export default bundle
}
