import { bleed, pointsPerMillimetre, sheetRoom } from '../boxes.ts'
import { numberSource } from '../file/source.ts'

/** The trimmed page, pt. */
export interface Trim {
  left: number
  bottom: number
  width: number
  height: number
  isRecto: boolean
}

/** A line of type in the slug: glyphs of one font by their numbers, with the width each is given, in ems. */
export interface Slug {
  font: string
  glyphs: { code: string; width: number }[]
}

/**
 * Draw what stands outside the trimmed page: a mark at each end of each edge, beyond the bleed; a dashed one at the
 * spine, where the leaf is folded or bound; and below, the slug.
 *
 * An artifact, in black alone, in lines of a quarter point.
 */
export function marks(trim: Trim, slug: Slug | undefined): string {
  const { left, bottom, width, height, isRecto } = trim
  const [right, top] = [left + width, bottom + height]
  const near = (bleed + 0.5) * pointsPerMillimetre
  const far = (sheetRoom - 3) * pointsPerMillimetre
  const upright = [left, right].flatMap((x) => [
    line(x, bottom - far, x, bottom - near),
    line(x, top + near, x, top + far)
  ])
  const level = [bottom, top].flatMap((y) => [
    line(left - far, y, left - near, y),
    line(right + near, y, right + far, y)
  ])
  const spine = isRecto ? left : right
  const middle = bottom + height / 2
  const outside = isRecto ? -1 : 1
  const fold = line(spine + outside * near, middle, spine + outside * far, middle)
  return [
    '/Artifact <</Type/Page>> BDC\nq 0 G 0 g .25 w\n',
    ...upright,
    ...level,
    `[1.5 1.5] 0 d\n${fold}[] 0 d\n`,
    slug === undefined ? '' : type(slug, left + near, bottom - 7 * pointsPerMillimetre),
    'Q EMC\n'
  ].join('')
}

function line(fromX: number, fromY: number, toX: number, toY: number): string {
  const [a, b, c, d] = [fromX, fromY, toX, toY].map(numberSource)
  return `${a} ${b} m ${c} ${d} l S\n`
}

const slugSize = 6

function type({ font, glyphs }: Slug, x: number, y: number): string {
  const drawn = glyphs.map(({ code, width }) => `<${code}> Tj ${numberSource(width * slugSize)} 0 Td\n`)
  return `BT /${font} ${slugSize} Tf ${numberSource(x)} ${numberSource(y)} Td\n${drawn.join('')}ET\n`
}
