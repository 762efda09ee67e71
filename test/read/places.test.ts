import { expect, test } from 'vitest'
import type { Folder } from '../../src/model/folder.ts'
import type { Manuscripts } from '../../src/model/manuscript.ts'
import type { Place } from '../../src/model/place.ts'
import { read } from '../../src/read/read.ts'
import { collecting, fixture, ownFolder, textOf } from '../folder.ts'

interface Found {
  value: string
  place: Place
}

/** Every text node anywhere in what was read. */
function textsIn(value: unknown): Found[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return []
  if ('type' in value && value.type === 'text') return [value as unknown as Found]
  return Object.values(value).flatMap(textsIn)
}

function manuscriptsOf(folder: Folder): Manuscripts {
  const { complain, lines } = collecting()
  const manuscripts = read(folder, complain)
  if (manuscripts === undefined) throw new Error(lines().join('\n'))
  return manuscripts
}

test.each([
  ['the project', ownFolder(), 400],
  ['the small edition', fixture('small'), 50]
] as const)('every text of %s stands where its place says', (_, folder, least) => {
  const texts = textsIn(manuscriptsOf(folder))
  expect(texts.length).toBeGreaterThan(least)
  const lines = new Map(folder.files.map((file) => [file, textOf(folder, file).split('\n')]))
  const astray = texts.filter(({ value, place }) => {
    const line = lines.get(place.file)?.[place.line - 1] ?? ''
    // The caption of a figure is an attribute: it has the place of its figure.
    return !line.startsWith(value, place.column - 1) && !line.startsWith('![')
  })
  expect(astray).toEqual([])
})

test('records and notes stand where their places say', () => {
  const folder = ownFolder()
  const manuscripts = manuscriptsOf(folder)
  const at = ({ file, line, column }: Place) =>
    textOf(folder, file)
      .split('\n')
      [line - 1]?.slice(column - 1) ?? ''
  for (const { id, place } of manuscripts.authorities) expect(at(place)).toBe(`id: ${id}`)
  for (const { code, place } of manuscripts.sources) expect(at(place)).toMatch(new RegExp(`^code: ${code}$`))
  for (const { siglum, operations } of manuscripts.witnesses)
    for (const { id, place } of operations) {
      expect(id.startsWith(siglum)).toBe(true)
      expect(at(place)).toBe(`id: ${id}`)
    }
  for (const { id, notes, place } of manuscripts.manuscripts) {
    expect(at(place)).toBe(id)
    for (const note of notes) expect(at(note.place).startsWith(`[^${note.id}]:`)).toBe(true)
  }
})
