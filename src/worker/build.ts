import bundle from '../../dist/worker.json'

/** The properties of this version of the app, independent of the edition. */
export const { build, builtAt, times, ui, assets, statements, staff, notices } = bundle
