/**
 * Refuse a file so broken that the library would go through it again and again.
 *
 * The library looks for the end of each object that it cannot read, as far as the end of the file. The ways it would go
 * are added up here, one search a word.
 */
export function checkClosed(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const most = 10 * bytes.length + 100_000_000
  for (const [begins, ends] of [
    [' obj', 'endobj'],
    ['stream', 'endstream']
  ] as const) {
    let way = 0
    let end = 0
    for (let at = buffer.indexOf(begins); at >= 0; at = buffer.indexOf(begins, at + begins.length)) {
      if (end <= at) end = indexOrEnd(buffer, ends, at)
      way += end - at
      if (way > most) throw new Error('too many of its objects have no end')
    }
  }
}

function indexOrEnd(buffer: Buffer, word: string, from: number): number {
  const at = buffer.indexOf(word, from)
  return at < 0 ? buffer.length : at
}
