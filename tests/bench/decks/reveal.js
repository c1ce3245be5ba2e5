import Reveal from 'reveal.js'
import 'reveal.js/reveal.css'
import './deck.css'
import './reveal.css'

const deck = new Reveal(document.querySelector('.reveal'), {
  width: 1920,
  height: 1080,
  margin: 0,
  center: false,
  transition: 'none',
  backgroundTransition: 'none',
  autoSlide: Number(document.documentElement.dataset.delay),
  autoSlideStoppable: false,
  loop: true,
  controls: false,
  progress: false,
})
await deck.initialize()
if (deck.isAutoSliding()) document.documentElement.dataset.state = 'playing'

window.deck = {
  hold: () => deck.configure({ autoSlide: 0 }),
  next: () => deck.next(),
}
