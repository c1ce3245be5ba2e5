import Splide from '@splidejs/splide'
import '@splidejs/splide/css/core'
import './deck.css'

const splide = new Splide('.splide', {
  type: 'fade',
  rewind: true,
  speed: 0,
  rewindSpeed: 0,
  autoplay: true,
  interval: Number(document.documentElement.dataset.delay),
  pauseOnHover: false,
  pauseOnFocus: false,
  arrows: false,
  pagination: false,
})
splide.on('autoplay:play', () => {
  document.documentElement.dataset.state = 'playing'
})
splide.mount()

window.deck = {
  hold: () => splide.Components.Autoplay.pause(),
  next: () => splide.go('>'),
}
