import type { Matrix } from '../../model/matrix.ts'
import type { Box } from './glyph.ts'

/** Give the upright box around a box that was mapped. */
export function mapBox([a, b, c, d, e, f]: Matrix, { left, bottom, right, top }: Box): Box {
  const xs = [left, right].flatMap((x) => [bottom, top].map((y) => a * x + c * y + e))
  const ys = [left, right].flatMap((x) => [bottom, top].map((y) => b * x + d * y + f))
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) }
}
