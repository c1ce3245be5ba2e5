import type { DrawnSentence } from './drawn-sentences.ts'

const NAME = 'spoken'

/** Marks the sentence that is spoken and the paragraph around it, and brings it into sight; none without a sentence. */
export function mark(sentence: DrawnSentence | undefined): void {
  const old = document.querySelector(`.${NAME}`)
  if (old !== sentence?.block) old?.classList.remove(NAME)
  // Browsers that cannot mark a range still mark the paragraph.
  const highlights = 'highlights' in CSS ? CSS.highlights : undefined
  highlights?.delete(NAME)
  if (!sentence) return
  const { block, range } = sentence
  highlights?.set(NAME, new Highlight(range))
  block.classList.add(NAME)
  if (!isInSight(range)) {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    block.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' })
  }
}

/** Whether a sentence is between the controls, which stay at the upper edge, and the lower edge. */
function isInSight(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect()
  const controls = document.querySelector('[data-listen]')?.getBoundingClientRect().bottom ?? 0
  return top >= Math.max(controls, 0) && bottom <= innerHeight
}
