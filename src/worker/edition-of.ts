import bundle from '../../dist/bundle.json'
import { createI18n } from '../lines/create-i18n.ts'

/** The bundled edition, ready to speak: made once, when the Worker starts. */
export const { build, builtAt, edition, hash, ui, assets, statements } = bundle
export const i18n = createI18n(ui, edition)
