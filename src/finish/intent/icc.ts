/*
 * Small colour profiles, written here so that nobody's licence hangs on the books (ICC.1:2001-04, version 2.4).
 */

/** Give the sRGB profile (IEC 61966-2-1): primaries adapted to D50, curve in 1,024 steps. */
export function sRgbProfile(): Uint8Array {
  const curve = curveTag(1024, (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return profile('mntr', 'RGB ', 'sRGB IEC61966-2.1', [
    ['rXYZ', xyzTag(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyzTag(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyzTag(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve]
  ])
}

/** Gain of a dot of one half, and what the full tone reflects, on uncoated paper. */
const gain = 0.2
const fullTone = 10 ** -1.35

/**
 * Give a profile of black ink on paper: 0 is full tone, 1 is paper. Dots grow by a parabola with its top at one half,
 * and reflect by area (Murray–Davies).
 */
export function blackInkProfile(): Uint8Array {
  const curve = curveTag(256, (value) => {
    const dot = 1 - value
    return 1 - (dot + 4 * gain * dot * (1 - dot)) * (1 - fullTone)
  })
  return profile('prtr', 'GRAY', 'engross black ink, uncoated paper, dot gain 20 %', [['kTRC', curve]])
}

type Tag = [signature: string, data: Buffer]

function profile(kind: string, space: string, description: string, own: Tag[]): Uint8Array {
  const tags: Tag[] = [
    ['desc', descriptionTag(description)],
    ['cprt', textTag('No copyright, use freely')],
    ['wtpt', xyzTag(0.9642, 1, 0.82491)],
    ...own
  ]
  const table = Buffer.alloc(4 + 12 * tags.length)
  table.writeUInt32BE(tags.length, 0)
  const data: Buffer[] = []
  let offset = 128 + table.length
  for (const [place, [signature, bytes]] of tags.entries()) {
    table.write(signature, 4 + 12 * place, 'latin1')
    table.writeUInt32BE(offset, 8 + 12 * place)
    table.writeUInt32BE(bytes.length, 12 + 12 * place)
    const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)])
    data.push(padded)
    offset += padded.length
  }
  return new Uint8Array(Buffer.concat([header(offset, kind, space), table, ...data]))
}

/** The date is that of the standard: a profile is the same whenever it is written. */
function header(size: number, kind: string, space: string): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(0x02400000, 8)
  bytes.write(`${kind}${space}XYZ `, 12, 'latin1')
  for (const [place, value] of [2001, 4, 1, 0, 0, 0].entries()) bytes.writeUInt16BE(value, 24 + 2 * place)
  bytes.write('acsp', 36, 'latin1')
  // Illuminant of the connection space: D50.
  xyz(0.9642, 1, 0.82491).copy(bytes, 68)
  return bytes
}

function xyz(...values: number[]): Buffer {
  const bytes = Buffer.alloc(12)
  for (const [place, value] of values.entries()) bytes.writeInt32BE(Math.round(value * 65536), 4 * place)
  return bytes
}

function xyzTag(x: number, y: number, z: number): Buffer {
  return Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), xyz(x, y, z)])
}

function curveTag(steps: number, curve: (value: number) => number): Buffer {
  const bytes = Buffer.alloc(12 + 2 * steps)
  bytes.write('curv', 0, 'latin1')
  bytes.writeUInt32BE(steps, 8)
  for (let step = 0; step < steps; step++)
    bytes.writeUInt16BE(Math.round(curve(step / (steps - 1)) * 65535), 12 + 2 * step)
  return bytes
}

function textTag(text: string): Buffer {
  return Buffer.from(`text\0\0\0\0${text}\0`, 'latin1')
}

/** Words in ASCII; those in Unicode and for Macintosh are empty. */
function descriptionTag(text: string): Buffer {
  const words = Buffer.from(`${text}\0`, 'latin1')
  const head = Buffer.alloc(12)
  head.write('desc', 0, 'latin1')
  head.writeUInt32BE(words.length, 8)
  return Buffer.concat([head, words, Buffer.alloc(4 + 4 + 2 + 1 + 67)])
}
