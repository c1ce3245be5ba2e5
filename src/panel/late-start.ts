import { isServed } from './office/is-served.ts'

// This script is inside the page of a screen, so that it is there whenever the page is. A main script that is lost
// on the way, or that throws, would leave the first slide for ever. While the screen does not play, this script
// loads the page again, but only when the server answers with a page of ours: the slide is better than an error
// page.

/** Between 30 and 60 s, so that the panels of a building do not all ask at once. */
const againMs = () => 30_000 + 30_000 * Math.random()

const isPlaying = () => document.documentElement.dataset.state === 'playing'
let timer = setTimeout(look, againMs())

async function look() {
  if ((await isServed()) && !isPlaying()) location.reload()
  if (!isPlaying()) timer = setTimeout(look, againMs())
}

// None of this runs once the screen plays.
const starting = new MutationObserver(() => {
  if (!isPlaying()) return
  starting.disconnect()
  clearTimeout(timer)
})
starting.observe(document.documentElement, { attributes: true, attributeFilter: ['data-state'] })
