import { isDeepStrictEqual } from 'node:util'
import { compose, type SetParts } from './compose/compose.ts'
import { locate } from './locate/locate.ts'
import type { Located } from './model/book-index.ts'
import { Refusal } from './model/complaint.ts'
import type { Edition } from './model/edition.ts'
import type { PageMap } from './model/page-map.ts'
import type { Composed, Engine, Pages, StyleSheet } from './model/pages.ts'
import { pagesSettle } from './model/rules.ts'

/** A book at rest: its pages say what its index, contents and references say. */
export interface Settled {
  located: Located
  pages: Pages
  passes: number
}

/**
 * The pages move the index and the index moves the pages. Numbers have boxes of constant width, so that
 * the second or third pass is nearly always the last; eight is far beyond what a book at rest needs.
 */
const mostPasses = 8

/**
 * Set the pages until the page map stays the same. The only place that knows about passes.
 *
 * Throws a `Refusal` that names what keeps moving when it does not settle.
 */
export async function settle(
  edition: Edition,
  styles: StyleSheet[],
  assets: Map<string, Uint8Array>,
  engine: Engine,
  progress: (pass: number, pagesBefore: number | undefined) => void
): Promise<Settled> {
  let former: PageMap = { pages: [], anchors: new Map() }
  const parts: SetParts = new Map()
  let before: { located: Located; composed: Composed } | undefined
  for (let pass = 1; pass <= mostPasses; pass++) {
    const located = locate(edition, former)
    // The same numbers make the same book, on the same pages: there is nothing to set again.
    if (before !== undefined && isDeepStrictEqual(located, before.located))
      return { located, pages: await engine.press(before.composed, styles), passes: pass - 1 }
    progress(pass, pass === 1 ? undefined : former.pages.length)
    const composed = compose(edition, located, assets, parts)
    before = { located, composed }
    const pageMap = await engine.makeUp(composed, styles)
    const moving = moved(former, pageMap)
    if (moving.length === 0) return { located, pages: await engine.press(composed, styles), passes: pass }
    if (pass === mostPasses) throw new Refusal(pagesSettle(mostPasses, moving))
    former = pageMap
  }
  throw new Error('unreachable: the loop returns or throws')
}

/** Anchors that stand on another page, or bear another mark, than in the pass before. */
function moved(before: PageMap, after: PageMap): string[] {
  const changed = [...after.anchors].filter(([anchor, record]) => {
    const former = before.anchors.get(anchor)
    return former?.position !== record.position || former.folio !== record.folio || former.mark !== record.mark
  })
  const gone = [...before.anchors.keys()].filter((anchor) => !after.anchors.has(anchor))
  return [...changed.map(([anchor]) => anchor), ...gone]
}
