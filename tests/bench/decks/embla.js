import EmblaCarousel from 'embla-carousel'
import Autoplay from 'embla-carousel-autoplay'
import './embla.css'
import './deck.css'

const delay = Number(document.documentElement.dataset.delay)
const autoplay = Autoplay({ delay, jump: true, stopOnInteraction: false })
const carousel = EmblaCarousel(document.querySelector('.embla'), { loop: true }, [autoplay])

// Embla has no event for being ready when it is made: it is ready then.
if (autoplay.isPlaying()) document.documentElement.dataset.state = 'playing'
else carousel.on('autoplay:play', () => (document.documentElement.dataset.state = 'playing'))

window.deck = {
  hold: () => autoplay.stop(),
  next: () => carousel.scrollNext(true),
}
