import type { Bifolium, Gathering, ImpositionOptions } from '../model/imposition.ts'

/** A gathering of more sheets than this does not fold well (G-24 of our conventions: 10 to 16). */
const mostBifolia = 15

/** Sheets of a gathering where a thick book is divided: 32 pages. */
const usualBifolia = 8

/**
 * Say which page stands at each place of the book, blanks (0) added to a multiple of four.
 *
 * `end` lets the blanks follow the last page; `before-last` keeps that page last, for it is the back cover.
 */
export function filledUp(count: number, blanks: ImpositionOptions['blanks']): number[] {
  const places = Math.max(4, Math.ceil(count / 4) * 4)
  const pages = Array.from({ length: count }, (_, at) => at + 1)
  const empty = Array.from({ length: places - count }, () => 0)
  if (blanks === 'before-last') return [...pages.slice(0, -1), ...empty, ...pages.slice(-1)]
  return [...pages, ...empty]
}

/** Divide a book into gatherings as even as can be; the first take what is left over. */
export function gatheringsOf(places: number, wanted: ImpositionOptions['gathering']): Gathering[] {
  const bifolia = places / 4
  const count = Math.ceil(bifolia / mostOf(bifolia, wanted))
  const gatherings: Gathering[] = []
  for (let number = 1; number <= count; number++) {
    const size = Math.floor(bifolia / count) + (number <= bifolia % count ? 1 : 0)
    const from = (gatherings.at(-1)?.to ?? 0) + 1
    gatherings.push({ number, bifolia: size, from, to: from + size * 4 - 1 })
  }
  return gatherings
}

function mostOf(bifolia: number, wanted: ImpositionOptions['gathering']): number {
  if (typeof wanted === 'number') return wanted / 4
  return wanted === 'one' || bifolia <= mostBifolia ? bifolia : usualBifolia
}

/**
 * Order the pages of a gathering for nested folding, the outermost sheet first.
 *
 * Of eight pages: outside 8 and 1, inside 2 and 7; then 6 and 3, 4 and 5 (psbook's order). A book bound on the
 * right is the same in the mirror. Inner sheets reach further out at the fore edge, by the thickness of each sheet
 * around them, and are cut there; so their pages move that much toward the fold.
 */
export function bifoliaOf(gathering: Gathering, pages: number[], options: ImpositionOptions): Bifolium[] {
  const { from, to } = gathering
  const page = (place: number): number => pages[place - 1] ?? 0
  return Array.from({ length: gathering.bifolia }, (_, at) => {
    const outer: [number, number] = [page(to - 2 * at), page(from + 2 * at)]
    const inner: [number, number] = [page(from + 2 * at + 1), page(to - 2 * at - 1)]
    if (options.binding === 'right') {
      outer.reverse()
      inner.reverse()
    }
    return { gathering: gathering.number, number: at + 1, outer, inner, creep: at * options.thickness }
  })
}
