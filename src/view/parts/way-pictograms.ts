import type { Way } from '../../shared/edition/way.ts'

/** A symbol beside the words of each way to talk. */
export const WAY_PICTOGRAMS = {
  writing: 'edit',
  'sign-language': 'sign-language',
  interpreter: 'interpreter-mode',
  slowly: 'slow-motion-video',
  wheelchair: 'accessible-forward',
} as const satisfies Record<Way, string>
