import Swiper from 'swiper'
import { Autoplay, EffectFade } from 'swiper/modules'
import 'swiper/css'
import 'swiper/css/effect-fade'
import './deck.css'

const swiper = new Swiper('.swiper', {
  modules: [Autoplay, EffectFade],
  effect: 'fade',
  fadeEffect: { crossFade: true },
  speed: 0,
  rewind: true,
  autoplay: { delay: Number(document.documentElement.dataset.delay), disableOnInteraction: false },
  on: {
    autoplayStart: () => {
      document.documentElement.dataset.state = 'playing'
    },
  },
})

window.deck = {
  hold: () => swiper.autoplay.stop(),
  next: () => swiper.slideNext(),
}
