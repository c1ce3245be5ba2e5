import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

const folder = join(import.meta.dirname, '../../public')

interface Icon {
  readonly file: string
  /** Of a side, in pixels. */
  readonly size: number
  /** How much of a side the drawing takes. Phones cut a maskable icon to a circle of four fifths of it. */
  readonly share: number
}

/** The pictures of `icon.svg` that phones ask for. */
export const ICONS: readonly Icon[] = [
  { file: 'icon-192.png', size: 192, share: 1 },
  { file: 'icon-512.png', size: 512, share: 1 },
  { file: 'icon-maskable-512.png', size: 512, share: 0.75 },
  { file: 'apple-touch-icon.png', size: 180, share: 1 },
]

export const iconPath = ({ file }: Icon): string => join(folder, file)

/** Draws `icon.svg` at a size. Around a smaller drawing its own ground goes on: the colour of its corner. */
export async function drawIcon(page: Page, { size, share }: Icon): Promise<Buffer> {
  const svg = readFileSync(join(folder, 'icon.svg')).toString('base64')
  await page.setViewportSize({ width: size, height: size })
  await page.setContent('<canvas style="display: block"></canvas><style>body { margin: 0 }</style>')
  await page.evaluate(
    async ({ src, size, share }) => {
      const image = new Image(size, size)
      image.src = src
      await image.decode()
      const canvas = document.querySelector('canvas') as HTMLCanvasElement
      canvas.width = size
      canvas.height = size
      const context = canvas.getContext('2d') as CanvasRenderingContext2D
      context.drawImage(image, 0, 0, size, size)
      const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data
      context.fillStyle = `rgb(${r} ${g} ${b})`
      context.fillRect(0, 0, size, size)
      const side = size * share
      context.drawImage(image, (size - side) / 2, (size - side) / 2, side, side)
    },
    { src: `data:image/svg+xml;base64,${svg}`, size, share },
  )
  return page.locator('canvas').screenshot()
}
