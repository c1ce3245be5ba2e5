import { isServed } from './office/is-served.ts'

// Stands in the page of a screen itself, so that it is there whenever the page is: a script that was lost on its way,
// or that throws, would leave the first slide standing for ever. While the screen does not play, the page is loaded
// again, but only when its server answers with a page of ours: the slide that stands is better than an error page.

/** Between 30 and 60 s, so that the panels of a building do not ask at once. */
const againMs = () => 30_000 + 30_000 * Math.random()

const isPlaying = () => document.documentElement.dataset.state === 'playing'
let timer = setTimeout(look, againMs())

async function look() {
  if ((await isServed()) && !isPlaying()) location.reload()
  if (!isPlaying()) timer = setTimeout(look, againMs())
}

// Nothing of this is left once the screen plays.
const starting = new MutationObserver(() => {
  if (!isPlaying()) return
  starting.disconnect()
  clearTimeout(timer)
})
starting.observe(document.documentElement, { attributes: true, attributeFilter: ['data-state'] })
