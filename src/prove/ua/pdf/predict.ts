/** How the rows of a packed stream were made smaller (PDF 32000-1, 7.4.4.4). */
export interface Predictor {
  /** 1 none, 10 to 15 PNG; 2 (TIFF) is for images and left as it is. */
  predictor: number
  columns: number
  /** Bits of a pixel. */
  samples: number
}

/** Undo the prediction of PNG rows. */
export function predict(bytes: Uint8Array, { predictor, columns, samples }: Predictor): Uint8Array {
  if (predictor < 10) return bytes
  const pixel = Math.max(1, Math.ceil(samples / 8))
  const width = Math.ceil((columns * samples) / 8)
  if (!(width > 0 && width <= bytes.length)) return bytes
  const rows = Math.ceil(bytes.length / (width + 1))
  const out = new Uint8Array(rows * width)
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (width + 1)] ?? 0
    for (let x = 0; x < width; x++) {
      const raw = bytes[row * (width + 1) + 1 + x] ?? 0
      const left = x >= pixel ? (out[row * width + x - pixel] ?? 0) : 0
      const up = row > 0 ? (out[(row - 1) * width + x] ?? 0) : 0
      const corner = row > 0 && x >= pixel ? (out[(row - 1) * width + x - pixel] ?? 0) : 0
      out[row * width + x] = raw + guess(kind, left, up, corner)
    }
  }
  return out
}

function guess(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left
  if (kind === 2) return up
  if (kind === 3) return (left + up) >> 1
  return kind === 4 ? paeth(left, up, corner) : 0
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(estimate - value)) as [
    number,
    number,
    number
  ]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
