import type { NoteArea } from './notes.ts'
import type { BreakToken, Chunker, PagedPage } from './paged.d.ts'
import type { Fault } from './result.ts'

/**
 * Set page after page; takes the place of `Chunker.layout`.
 *
 * Paged.js' own loop cannot take a page back. Ours does: where the first line of a page finds no room for its
 * notes because the rest of an earlier one is in the way, that rest gets a page to itself first.
 */
export class PageLoop {
  constructor(
    private readonly chunker: Chunker,
    private readonly notes: NoteArea,
    private readonly faults: Fault[]
  ) {}

  async *layout(content: ParentNode, start: BreakToken | undefined): AsyncGenerator<BreakToken | undefined> {
    const { chunker, notes } = this
    const begun = new Map<Node, Set<number>>()
    let token: BreakToken | undefined = start
    do {
      const node = token?.node ?? content.firstChild ?? undefined
      while (notes.wantsPage(node)) await this.addNotePage()
      await chunker.handleBreaks(node)
      token = await this.setPage(content, token)
      if (token !== undefined && isRepeated(token, begun)) {
        // It would go on for ever.
        console.warn('a page begins where another began', token.node)
        return
      }
      yield token
    } while (token !== undefined)
    while (notes.wantsPage(undefined)) await this.addNotePage()
  }

  /** Set the page that begins at `token`; gives where the next begins, or nothing at the end or where it cannot go on. */
  private async setPage(content: ParentNode, token: BreakToken | undefined): Promise<BreakToken | undefined> {
    const { chunker, notes, faults } = this
    const faultsBefore = faults.length
    const page = chunker.addPage()
    await chunker.hooks.beforePageLayout.trigger(page, content, token, chunker)
    const next = await page.layout(content, token ?? false, chunker.maxChars)
    const still = next !== undefined && sameToken(next, token)
    if (notes.isStuck(still || page.wrapper?.textContent?.trim() === '')) {
      faults.length = faultsBefore
      chunker.pages.pop()
      chunker.total = chunker.pages.length
      page.destroy()
      if (!notes.retreat()) return undefined
      await this.addNotePage()
      return this.setPage(content, token)
    }
    await this.finish(page, next)
    chunker.recoredCharLength(page.wrapper?.textContent?.length ?? 0)
    return next
  }

  /** Add a page that has only notes; in all else it goes on with the page before. */
  private async addNotePage(): Promise<void> {
    const { chunker } = this
    const former = chunker.pages.at(-1)
    const page = chunker.addPage()
    for (const name of former?.element.classList ?? []) {
      if (!/^pagedjs_(left|right|first|blank)_page$|_first_page$/.test(name)) page.element.classList.add(name)
    }
    page.createWrapper()
    await chunker.hooks.beforePageLayout.trigger(page, undefined, undefined, chunker)
    await this.finish(page, undefined)
  }

  private async finish(page: PagedPage, next: BreakToken | undefined): Promise<void> {
    const { chunker } = this
    await chunker.hooks.afterPageLayout.trigger(page.element, page, next, chunker)
    await chunker.hooks.finalizePage.trigger(page.element, page, undefined, chunker)
  }
}

/** A token without a node would begin again at the beginning of the book. */
function isRepeated({ node, offset }: BreakToken, begun: Map<Node, Set<number>>): boolean {
  if (node === undefined || node === null) return true
  const offsets = begun.get(node) ?? new Set()
  begun.set(node, offsets)
  const repeated = offsets.has(offset)
  offsets.add(offset)
  return repeated
}

function sameToken(a: BreakToken, b: BreakToken | undefined): boolean {
  return b !== undefined && a.node === b.node && a.offset === b.offset
}
