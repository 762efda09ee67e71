import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { realWorld } from '../../src/world.ts'

const sheets = realWorld().styleSheets()
const profiles = sheets.filter(({ file }) => file.startsWith('styles/profiles/'))
const points = { pt: 1, mm: 72 / 25.4 }

describe.each(profiles)('$file', ({ text }) => {
  const [width = 0, height = 0] = lengths('size', text)
  const [top = 0, right = 0, bottom = 0, left = right] = lengths('margin', text)
  const [size = 0, pitch = 0, noteSize = 0, notePitch = 0] = ['size', 'pitch', 'note-size', 'note-pitch'].flatMap(
    (name) => lengths(`--${name}`, text)
  )
  const [characters = 0, lines = 0] = ['characters', 'lines'].map((name) => Number(declared(`--${name}`, text)))

  it('has a measure of whole characters and a depth of whole lines, with a hair of room (C-02)', () => {
    expect(width - left - right - characters * size).toBeGreaterThan(0.2)
    expect(width - left - right - characters * size).toBeLessThan(1)
    expect(height - top - bottom - lines * pitch).toBeGreaterThan(0.2)
    expect(height - top - bottom - lines * pitch).toBeLessThan(1)
  })

  it('leads the lines by half to all of the type size, and sets nothing below 六号 (C-04, C-05)', () => {
    expect(pitch / size).toBeGreaterThanOrEqual(1.5)
    expect(pitch / size).toBeLessThanOrEqual(2)
    expect(notePitch / noteSize).toBeGreaterThanOrEqual(1.5)
    expect(noteSize).toBeGreaterThanOrEqual(7.875)
  })

  it('is set low on the page rather than high (C-03)', () => {
    expect(top / bottom).toBeGreaterThan(1.3)
    expect(top / bottom).toBeLessThan(1.5)
  })
})

describe('the sheets', () => {
  it('are all in styles.json, every one once', () => {
    const folder = fileURLToPath(new URL('../../styles', import.meta.url))
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      // That of the cards goes beside the finished pages, not onto them.
      (file) => file.endsWith('.css') && !file.startsWith('cards')
    )
    expect(sheets.map(({ file }) => file).sort()).toEqual(files.map((file) => `styles/${file}`).sort())
  })

  it('name only the faces of the book', () => {
    const families = sheets.flatMap(({ text }) =>
      [...text.matchAll(/font-family:([^;]+);/g)].map(([, list = '']) => list)
    )
    const names = new Set(families.flatMap((list) => list.split(',').map((name) => name.trim().replaceAll('"', ''))))
    expect([...names].sort()).toEqual(['Engross Latin', 'Engross Sans', 'Engross Serif', 'sans-serif', 'serif'])
  })

  it('never let the browser find where words divide, never let the browser trim marks, and use no size below 7 pt', () => {
    const css = sheets.map(({ text }) => text).join('\n')
    const hyphens = sheets.flatMap(({ file, text }) =>
      [...text.matchAll(/hyphens:\s*([\w-]+)/g)].map(([, value]) => `${file} ${value}`)
    )
    // Words are divided where compose says, never by what patterns a browser has.
    expect(hyphens).toEqual(['styles/type.css manual'])
    expect([...css.matchAll(/text-spacing-trim:\s*([\w-]+)/g)].map(([, value]) => value)).toEqual(['space-all'])
    const sizes = [...css.matchAll(/font-size:\s*([\d.]+)pt/g)].map(([, value]) => Number(value))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7)
  })

  it('give blocks heights in pitches only (C-08)', () => {
    const flow = sheets.filter(({ file }) => !/profiles|screen|print|page\.css|notes\.css|parallel\.css/.test(file))
    const vertical = /(?:margin-top|margin-bottom|padding-top|padding-bottom|line-height):\s*([^;]+);/g
    const odd = flow.flatMap(({ file, text }) =>
      [...text.matchAll(vertical)].map(([, value = '']) => `${file}: ${value}`)
    )
    expect(odd.filter((value) => !/pitch\)|: (?:0|inherit|auto)$/.test(value))).toEqual([])
  })
})

function lengths(property: string, css: string): number[] {
  return [...declared(property, css).matchAll(/([\d.]+)(pt|mm)/g)].map(
    ([, value, unit]) => Number(value) * points[unit as 'pt' | 'mm']
  )
}

function declared(property: string, css: string): string {
  return new RegExp(`(?:^|[\\s;{])${property}:\\s*([^;]+);`).exec(css)?.[1] ?? ''
}
