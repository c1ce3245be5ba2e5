import bundle from '../../dist/bundle.json'

/** The properties of this version of the app, independent of the edition. */
export const { build, builtAt, ui, assets, statements, staff, notices } = bundle
