import type { BreakToken, PagedPage } from './paged.d.ts'

/*
 * The places where a paragraph goes over to the next page. `data-cut` marks the box whose last line on the
 * page is not the last of the paragraph, `data-continued` the box that goes on with it.
 */

/**
 * Leave it to the browser to keep headings with what follows.
 *
 * Paged.js looks one element back and takes it over to the next page, even where it is the first on its own.
 */
export function keepNatively(parsed: ParentNode): void {
  for (const element of parsed.querySelectorAll<HTMLElement>('[data-previous-break-after="avoid"]')) {
    delete element.dataset.previousBreakAfter
  }
  for (const element of parsed.querySelectorAll<HTMLElement>('[data-break-before="avoid"]')) {
    delete element.dataset.breakBefore
    element.dataset.keepBefore = ''
  }
}

/**
 * Find where in its source text a break falls.
 *
 * Paged.js looks the page's text up in the source by what it contains, which finds the wrong one of two like
 * passages. What stands on the page is always the end of the source text, for only the front is cut off.
 */
export function sourceOffset({ node, offset }: BreakToken, overflow: Range): number {
  const { startContainer: container, startOffset } = overflow
  if (!(node instanceof Text) || !(container instanceof Text)) return offset
  return node.length - container.length + startOffset
}

/**
 * Keep a paragraph of three lines whole.
 *
 * Chromium breaks one of three after the second, though two lines are to stay on either side (`orphans` win
 * over `widows`; 156 and 143); of every other number it breaks right. Two pages cannot share three lines.
 */
export function keepThreeLines(node: Node): void {
  if (!(node instanceof HTMLElement) || node.tagName !== 'P' || node.dataset.splitFrom !== undefined) return
  const { lineHeight, orphans, widows } = getComputedStyle(node)
  if (orphans !== '2' || widows !== '2') return
  // Measured whole: the first piece of a box that is cut fills its column to the foot.
  node.dataset.threeLines = ''
  if (Math.round(node.getBoundingClientRect().height / Number.parseFloat(lineHeight)) !== 3)
    delete node.dataset.threeLines
}

/** Mark the box that goes on with a paragraph of the page before, as soon as its first text is on the page. */
export function continueLine(node: Node): void {
  const wrapper = node.parentElement?.closest('.pagedjs_page_content')?.firstElementChild
  if (!(wrapper instanceof HTMLElement) || wrapper.dataset.begun !== undefined) return
  wrapper.dataset.begun = ''
  const box = lineBox(wrapper)
  if (box !== undefined) box.dataset.continued = ''
}

/** Mark the box on the page before that the first line of this page belongs to. */
export function joinCut(page: PagedPage): void {
  const former = page.element.previousElementSibling
  const continued = page.area.querySelector<HTMLElement>('[data-continued]')
  const cut = former?.querySelectorAll<HTMLElement>(`.pagedjs_page_content [data-ref="${continued?.dataset.ref}"]`)
  const last = cut?.item(cut.length - 1)
  if (last) markCut(last)
}

/** Mark a box whose last line is not its last: `justify` where that line is to be as wide as the others. */
export function markCut(box: HTMLElement): void {
  let end: ChildNode | null = box.lastChild
  while (end?.lastChild) end = end.lastChild
  const brokenOff = end instanceof HTMLElement && end.tagName === 'BR'
  box.dataset.cut = getComputedStyle(box).textAlign === 'justify' && !brokenOff ? 'justify' : ''
}

/** Find the innermost box, not inline, that is continued in the midst of its lines. */
function lineBox(wrapper: HTMLElement): HTMLElement | undefined {
  const chain = [...wrapper.querySelectorAll<HTMLElement>('[data-split-from]')]
  const boxes = chain.filter((element) => !getComputedStyle(element).display.startsWith('inline'))
  const box = boxes.at(-1)
  const first = box?.firstChild
  if (box === undefined || first === null || first === undefined) return undefined
  const inline = first instanceof Text || (first instanceof Element && getComputedStyle(first).display === 'inline')
  return inline ? box : undefined
}
