import bundle from '../../dist/bundle.json'

/** What is of this version of the app, whichever edition it speaks of. */
export const { build, builtAt, ui, assets, statements } = bundle
