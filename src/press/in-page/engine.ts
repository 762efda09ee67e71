import { continueLine, joinCut, keepNatively, keepThreeLines, sourceOffset } from './flow.ts'
import { NoteArea } from './notes.ts'
import { PageFinisher } from './page-finisher.ts'
import { PageLoop } from './page-loop.ts'
import type { BreakToken, Layout, PagedPage } from './paged.d.ts'
import type { Fault } from './result.ts'

/*
 * Runs in the page, beside Paged.js: puts our handlers among its own and leaves `window.engross` behind.
 */

const { chunker } = window.PagedPolyfill
const { registeredHandlers, Handler } = window.Paged
const faults: Fault[] = []
const notes = new NoteArea(faults)
const loop = new PageLoop(chunker, notes, faults)
const finisher = new PageFinisher(faults)

/** Paged.js' own foot notes measure room to the glyph, not the line, and drop what they cannot place. */
class Notes extends Handler {
  beforePageLayout(page: PagedPage): void {
    notes.begin(page)
  }
  renderNode(node: Node): void {
    if (node instanceof HTMLElement) notes.take(node)
  }
  afterOverflowRemoved(): void {
    notes.drop()
  }
}

class Pages extends Handler {
  afterParsed(parsed: ParentNode): void {
    keepNatively(parsed)
  }
  onPageLayout(_wrapper: HTMLElement, _token: BreakToken, layout: Layout): void {
    // It would add a hyphen to the text wherever a page ends between two Latin letters.
    layout.hyphenateAtBreak = () => undefined
  }
  renderNode(node: Node): void {
    continueLine(node)
    keepThreeLines(node)
  }
  onBreakToken(token: BreakToken | undefined, overflow: Range | undefined): void {
    if (token !== undefined && overflow !== undefined) token.offset = sourceOffset(token, overflow)
  }
  afterPageLayout(_element: HTMLElement, page: PagedPage): void {
    joinCut(page)
  }
  finalizePage(_element: HTMLElement, page: PagedPage): void {
    finisher.finish(page)
  }
}

const footnotes = registeredHandlers.findIndex(({ name }) => name === 'Footnotes')
registeredHandlers.splice(footnotes, 1, Notes)
registeredHandlers.push(Pages)

// Pictures have their size from the first, so that lines measured before they are loaded stay where they are.
for (const image of document.images) {
  if (image.naturalWidth === 0)
    faults.push({ rule: 'image-is-readable', at: image.getAttribute('src') ?? '', detail: '' })
  if (!image.hasAttribute('width')) image.setAttribute('width', String(image.naturalWidth))
  if (!image.hasAttribute('height')) image.setAttribute('height', String(image.naturalHeight))
}

// A frame waited for per page is most of the time of a page, and nobody is looking.
chunker.q.tick = (task) => queueMicrotask(task)

// No watching for changes of size: it sets pages again behind our back. Fonts and images are there before we begin.
const addPage = chunker.addPage.bind(chunker)
chunker.addPage = (blank) => {
  const page = addPage(blank)
  page.addListeners = () => true
  return page
}

chunker.layout = (content, start) => loop.layout(content, start || undefined)

// Paged.js drops text with no more than a warning on the console: whatever it says there is a fault.
for (const level of ['warn', 'error'] as const) {
  console[level] = (...words: unknown[]) => {
    const node = words.find((word) => word instanceof Node)
    const element = node instanceof Element ? node : node?.parentElement
    const at = element?.closest<HTMLElement>('[data-unit]')?.dataset.unit ?? ''
    faults.push({
      rule: 'engine-is-content',
      at,
      detail: words
        .filter((word) => !(word instanceof Node))
        .join(' ')
        .trim()
    })
  }
}

window.engross = { ...window.engross, pages: () => ({ ...finisher.result(window.PagedPolyfill), faults }) }
