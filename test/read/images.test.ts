import { expect, test } from 'vitest'
import { openImages } from '../../src/read/images.ts'
import { openInputs } from '../../src/read/inputs.ts'
import { collecting, fixture, withFiles } from '../folder.ts'

const asked = { file: 'x.md', line: 3, column: 5 }

function taken(content: string | Uint8Array): { file: string | undefined; said: string[] } {
  const { complain, lines } = collecting()
  const folder = withFiles(fixture('small'), { 'images/x': content })
  const images = openImages(openInputs(folder, complain), complain)
  return { file: images.take('images/x', asked), said: lines() }
}

test.each([
  ['PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
  ['JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0])],
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['SVG with a prologue', '\ufeff<?xml version="1.0"?>\n<!-- a > b -->\n<!DOCTYPE svg PUBLIC "-//W3C" "x">\n<svg>']
])('%s is known by its content', (_, content) => {
  expect(taken(content)).toEqual({ file: 'images/x', said: [] })
})

test.each([
  ['HTML', '<html><svg></svg></html>'],
  ['GIF', 'GIF89a'],
  ['words', 'svg'],
  ['nothing', '']
])('%s is no image', (_, content) => {
  expect(taken(content)).toEqual({
    file: undefined,
    said: ['x.md:3:5 image-is-known “images/x” is no PNG, JPEG or SVG']
  })
})

test('a large image is taken, a text of that size is not', () => {
  const large = new Uint8Array(3 * 1024 * 1024)
  large.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  expect(taken(large).file).toBe('images/x')
  const { complain, said } = collecting()
  openInputs(withFiles(fixture('small'), { 'x.md': large }), complain).text('x.md', asked)
  expect(said.map(({ rule }) => rule)).toEqual(['input-is-reasonable'])
})

test('an image that is shown twice is read once', () => {
  let reads = 0
  const small = fixture('small')
  const { complain } = collecting()
  const folder = {
    ...small,
    read: (file: string) => {
      reads += 1
      return small.read(file)
    }
  }
  const images = openImages(openInputs(folder, complain), complain)
  images.take('images/map.svg', asked)
  images.take('images/map.svg', asked)
  expect(reads).toBe(1)
  expect([...images.assets().keys()]).toEqual(['images/map.svg'])
})
