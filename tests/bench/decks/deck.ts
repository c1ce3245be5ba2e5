import type { DeckSlide } from '../slides.ts'

/**
 * A slide show as a competent user of a library would write it: all slides in the page, the library's own markup and
 * stylesheet, and one script at the end. Slides change at once, as on the screens, and autoplay turns them.
 */
export interface Deck {
  readonly id: string
  readonly name: string
  /** The packages it is made of. */
  readonly packages: readonly string[]
  /** The markup around the slides, as the guide of the library gives it. */
  readonly around: (slides: string) => string
  /** The element of a slide. */
  readonly slide: { readonly tag: string; readonly class: string }
}

export const decks: readonly Deck[] = [
  {
    id: 'embla',
    name: 'Embla',
    packages: ['embla-carousel', 'embla-carousel-autoplay'],
    around: (slides) => `<div class="embla"><div class="embla__container">${slides}</div></div>`,
    slide: { tag: 'div', class: 'embla__slide' },
  },
  {
    id: 'splide',
    name: 'Splide',
    packages: ['@splidejs/splide'],
    around: (slides) =>
      `<section class="splide" aria-label="Slides"><div class="splide__track"><ul class="splide__list">${slides}</ul></div></section>`,
    slide: { tag: 'li', class: 'splide__slide' },
  },
  {
    id: 'swiper',
    name: 'Swiper',
    packages: ['swiper'],
    around: (slides) => `<div class="swiper"><div class="swiper-wrapper">${slides}</div></div>`,
    slide: { tag: 'div', class: 'swiper-slide' },
  },
  {
    id: 'reveal',
    name: 'reveal.js',
    packages: ['reveal.js'],
    around: (slides) => `<div class="reveal"><div class="slides">${slides}</div></div>`,
    slide: { tag: 'section', class: '' },
  },
]

/** The body of a deck's page. */
export function bodyOf({ around, slide }: Deck, slides: readonly DeckSlide[]): string {
  const elements = slides.map(
    ({ lang, office, heading, lines }) =>
      `<${slide.tag} class="${`${slide.class} deck-slide`.trim()}" lang="${lang}"><p class="office">${office}</p><h2 class="heading">${heading}</h2><div class="lines">${lines
        .map((line) => `<p>${line}</p>`)
        .join('')}</div></${slide.tag}>`,
  )
  return around(elements.join(''))
}
