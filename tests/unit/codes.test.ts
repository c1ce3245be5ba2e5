import { describe, expect, it } from 'vitest'
import { createCodes } from '../../src/panel/codes.ts'
import { makeCode } from '../../src/view/parts/make-code.ts'

const FIRST = { address: 'https://office.example/t/1', code: { dark: 'M0 0h1v1h-1z', size: 29 } }
const OTHER = 'https://office.example/t/2'

const codesFrom = (load: () => Promise<typeof makeCode>) => createCodes({ drawn: FIRST, load })

describe('the QR codes of a screen', () => {
  it('begin with the one that the server has drawn, and no other address has it', async () => {
    const codes = codesFrom(async () => makeCode)
    expect(codes.of(FIRST.address)).toEqual(FIRST.code)
    expect(codes.of(OTHER)).toBeUndefined()
    expect(await codes.load()).toBe(true)
    expect(await codes.load()).toBe(false)
    expect(codes.of(OTHER)).toEqual(makeCode(OTHER))
    expect(codes.of(FIRST.address)).toEqual(FIRST.code)
  })

  it('are made once for each address, while an edition has fewer than two hundred', async () => {
    let made = 0
    const codes = codesFrom(async () => (address) => {
      made++
      return makeCode(address)
    })
    await codes.load()
    for (let time = 0; time < 3; time++) codes.of(OTHER)
    expect(made).toBe(1)
    for (let code = 0; code < 500; code++) codes.of(`${OTHER}${code}`)
    expect(codes.of(OTHER)).toEqual(makeCode(OTHER))
  })

  it('come with the next try where what makes them could not be loaded', async () => {
    let isDown = true
    const codes = codesFrom(async () => {
      if (isDown) throw new Error('no network')
      return makeCode
    })
    await expect(codes.load()).rejects.toThrow('no network')
    expect(codes.of(OTHER)).toBeUndefined()
    isDown = false
    await codes.load()
    expect(codes.of(OTHER)).toEqual(makeCode(OTHER))
  })
})
