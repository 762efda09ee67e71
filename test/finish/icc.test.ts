import { expect, test } from 'vitest'
import { blackInkProfile, sRgbProfile } from '../../src/finish/intent/icc.ts'

/** Tags of a profile by signature; every one must lie inside of it, on a border of four bytes. */
function tagsOf(profile: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(profile)
  expect(bytes.readUInt32BE(0)).toBe(bytes.length)
  expect(bytes.toString('latin1', 36, 40)).toBe('acsp')
  const count = bytes.readUInt32BE(128)
  const tags = Array.from({ length: count }, (_, at): [string, Buffer] => {
    const entry = 132 + 12 * at
    const [offset, length] = [bytes.readUInt32BE(entry + 4), bytes.readUInt32BE(entry + 8)]
    expect(offset % 4).toBe(0)
    expect(offset).toBeGreaterThanOrEqual(132 + 12 * count)
    expect(offset + length).toBeLessThanOrEqual(bytes.length)
    return [bytes.toString('latin1', entry, entry + 4), bytes.subarray(offset, offset + length)]
  })
  return new Map(tags)
}

function curveOf(tag: Buffer | undefined): number[] {
  const count = tag?.readUInt32BE(8) ?? 0
  return Array.from({ length: count }, (_, at) => (tag?.readUInt16BE(12 + 2 * at) ?? 0) / 65535)
}

function xyzOf(tag: Buffer | undefined): number[] {
  return [8, 12, 16].map((at) => (tag?.readInt32BE(at) ?? 0) / 65536)
}

test('sRGB: the primaries add up to white, the curve is that of the standard', () => {
  const profile = sRgbProfile()
  const tags = tagsOf(profile)
  expect([...tags.keys()]).toEqual(['desc', 'cprt', 'wtpt', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'])
  expect(Buffer.from(profile).toString('latin1', 12, 24)).toBe('mntrRGB XYZ ')
  const primaries = ['rXYZ', 'gXYZ', 'bXYZ'].map((name) => xyzOf(tags.get(name)))
  const white = [0, 1, 2].map((axis) => primaries.reduce((sum, values) => sum + (values[axis] ?? 0), 0))
  for (const [axis, value] of [0.9642, 1, 0.8249].entries()) expect(white[axis]).toBeCloseTo(value, 3)
  const curve = curveOf(tags.get('gTRC'))
  expect(curve[0]).toBe(0)
  expect(curve.at(-1)).toBe(1)
  expect(curve[512]).toBeCloseTo(0.2144, 3)
})

test('black ink: from full tone to paper, ever lighter, a half tone darker than a half', () => {
  const profile = blackInkProfile()
  const tags = tagsOf(profile)
  expect(Buffer.from(profile).toString('latin1', 12, 24)).toBe('prtrGRAYXYZ ')
  const curve = curveOf(tags.get('kTRC'))
  expect(curve.at(-1)).toBe(1)
  expect(curve[0]).toBeCloseTo(0.0447, 3)
  expect(curve.every((value, at) => at === 0 || value >= (curve[at - 1] ?? 0))).toBe(true)
  expect(curve[128]).toBeLessThan(0.5)
})
