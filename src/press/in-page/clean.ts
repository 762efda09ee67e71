/** Attributes that Paged.js and our own handlers use among themselves. */
const workings =
  /^data-(ref|id|wrap|begun|undisplayed|has-notes|note-.*|(next-|previous-)?break-(before|after|inside)|page|after-page|split-(from|to|original)|(align-)?last-split-element|keep-before|cut|continued|three-lines|counter-.*|item-num)$/

/**
 * Give the markup of a finished page's part: what compose wrote, cut at the page, and nothing of the engine.
 *
 * Boxes that go on from the page before or to the next say so in classes: `continued` and `continues` on every
 * box (no padding, border or margin at the cut), `line-continued` and `line-continues` on the one in the midst
 * of whose lines the page ends (no indent; with `line-justified` the last line is justified too).
 */
export function cleanMarkup(box: Element): string {
  for (const element of box.querySelectorAll<HTMLElement>('*')) tidy(element)
  for (const wrap of box.querySelectorAll('span[data-wrap]')) wrap.replaceWith(...wrap.childNodes)
  for (const main of box.querySelectorAll('main')) main.replaceWith(renamed(main))
  box.normalize()
  return box.innerHTML
}

function tidy(element: HTMLElement): void {
  const { splitFrom, splitTo, continued, cut, wrap } = element.dataset
  if (wrap !== undefined) return
  if (splitFrom !== undefined) element.classList.add('continued')
  if (splitTo !== undefined) element.classList.add('continues')
  if (continued !== undefined) element.classList.add('line-continued')
  if (cut !== undefined) element.classList.add('line-continues')
  if (cut === 'justify') element.classList.add('line-justified')
  // The second half of a landmark is not a second landmark.
  if (splitFrom !== undefined)
    for (const name of ['role', 'aria-label', 'aria-labelledby']) element.removeAttribute(name)
  for (const { name } of [...element.attributes]) if (workings.test(name)) element.removeAttribute(name)
}

/** A document has one `main`, around all pages; the flow's own, which every page repeats, becomes a `div`. */
function renamed(main: HTMLElement): HTMLElement {
  const box = document.createElement('div')
  for (const { name, value } of main.attributes) box.setAttribute(name, value)
  box.classList.add('main')
  box.append(...main.childNodes)
  return box
}
