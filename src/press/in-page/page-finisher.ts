import { cleanMarkup } from './clean.ts'
import { Folios } from './folios.ts'
import { insertedRules } from './inserted-rules.ts'
import { marginText } from './margin-content.ts'
import type { Length, PagedPage, Previewer } from './paged.d.ts'
import type { Fault, SetPage, SetPages } from './result.ts'

/** Margin boxes that finished pages have. */
const boxes = ['top-left', 'top-center', 'top-right', 'bottom-left', 'bottom-center', 'bottom-right']

/** What is read from a page as soon as it is set, while it has its layout. */
type Look = Omit<SetPage, 'text' | 'notes' | 'anchors' | 'marks'>

/** Takes pages down once they are set, and keeps what they say. */
export class PageFinisher {
  private readonly pages: SetPage[] = []
  private readonly folios = new Folios()
  /** Pages still in the document: the next one may yet mark what it goes on with. */
  private standing: { page: PagedPage; set: Look }[] = []

  constructor(private readonly faults: Fault[]) {}

  finish(page: PagedPage): void {
    this.standing.push({ page, set: this.look(page) })
    // Style and layout grow with the pages in the document: only the last two stay in it.
    if (this.standing.length > 2) this.takeDown()
  }

  result({ polisher, size }: Previewer): Omit<SetPages, 'faults'> {
    while (this.standing.length > 0) this.takeDown()
    // The first sheet is Paged.js' own; the rules it inserted stand before the book's, as they did while setting.
    const styles = polisher.inserted.slice(1).map((style) => style.textContent ?? '')
    const { css, renamed } = insertedRules(polisher.styleSheet, this.faults)
    const sides = size.orientation === 'landscape' ? [size.height, size.width] : [size.width, size.height]
    const [width = '', height = ''] = sides.map(({ value, unit }: Length) => `${value}${unit}`)
    const pages = this.pages.map((page) => ({ ...page, text: renamed(page.text), notes: renamed(page.notes) }))
    return { pages, styles: [css, ...styles], size: { width, height } }
  }

  private takeDown(): void {
    const first = this.standing.shift()
    if (first === undefined) return
    const { page, set } = first
    const notes = page.footnotesArea.querySelector('.pagedjs_footnote_inner_content')
    const text = page.wrapper === undefined ? '' : cleanMarkup(page.wrapper)
    const anchors = [...page.element.querySelectorAll('[id]')].map(({ id }) => id)
    const marked = [...page.element.querySelectorAll<HTMLElement>('.note[id]')]
    const marks = Object.fromEntries(marked.map(({ id, dataset }) => [id, dataset.mark ?? '']))
    this.pages.push({ ...set, text, notes: notes === null ? '' : cleanMarkup(notes), anchors, marks })
    page.element.remove()
  }

  private look(page: PagedPage): Look {
    const parts = [...page.area.querySelectorAll<HTMLElement>('.part')]
    const first = parts.find((part) => part.textContent !== '')
    const nature = this.folios.next(first?.dataset, page.blank === true)
    const area = page.element.querySelector('.pagedjs_area')?.getBoundingClientRect() ?? new DOMRect()
    const { left, top } = page.element.getBoundingClientRect()
    return {
      ...nature,
      classes: [...page.element.classList].filter((name) => name !== 'pagedjs_page'),
      frame: [area.left - left, area.top - top, area.width, area.height],
      margins: this.margins(page, nature.folio)
    }
  }

  private margins(page: PagedPage, folio: string): Record<string, string> {
    const texts: Record<string, string> = {}
    for (const box of page.element.querySelectorAll<HTMLElement>('.pagedjs_margin.hasContent')) {
      const name = [...box.classList]
        .map((word) => word.replace('pagedjs_margin-', ''))
        .find((word) => boxes.includes(word))
      const content = getComputedStyle(box.firstElementChild ?? box, '::after').content
      const text = marginText(content, folio)
      if (name === undefined)
        this.faults.push({ rule: 'margin-box-is-known', at: page.element.id, detail: box.className })
      else if (text === undefined)
        this.faults.push({ rule: 'margin-box-is-known', at: page.element.id, detail: content })
      else if (text !== '') texts[name] = text
    }
    return texts
  }
}
