import { range } from './range.ts'

export const softHyphen = '\u00ad'

/** A soft hyphen that a line ends with: its place in the text, and the middle of the line, px on the screen. */
interface Division {
  text: Text
  at: number
  line: number
}

/** Texts of a part that may be divided, with their words as they came. */
export type Divisible = [Text, string][]

export function divisibleIn(...roots: Element[]): Divisible {
  return roots.flatMap((root) => {
    if (!root.textContent.includes(softHyphen)) return []
    const found: Divisible = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode())
      if (node.data.includes(softHyphen)) found.push([node, node.data])
    return found
  })
}

/** How often a paragraph is set again at most, to be rid of one hyphen too many under another. */
const mostRounds = 12

/**
 * Decide where words are divided: where the browser breaks lines, but in no more lines one under the other than
 * `--hyphenate-limit-lines` says. All other soft hyphens are taken out: who copies the text gets whole words.
 *
 * Lines break as they did, for the browser takes the last place that fits, and those that go were not taken.
 */
export function decideDivisions(texts: Divisible): void {
  // The part may have been measured before, at another measure or with other marks.
  for (const [text, data] of texts) if (text.data !== data) text.data = data
  const blocks = Map.groupBy(
    texts.map(([text]) => text),
    blockAround
  )
  const made = new Map<Text, Division[]>()
  let open = [...blocks]
  for (let round = 1; open.length > 0; round++) {
    const found = open.map(([block, own]) => ({ block, own, divisions: own.map(divisionsIn) }))
    for (const { own, divisions } of found) for (const [at, text] of own.entries()) made.set(text, divisions[at] ?? [])
    if (round === mostRounds) break
    const surplus = found.flatMap(({ block, own, divisions }) => {
      const first = firstTooMany(block, divisions.flat())
      return first === undefined ? [] : [{ block, own, first }]
    })
    for (const { first } of surplus) first.text.deleteData(first.at, 1)
    open = surplus.map(({ block, own }) => [block, own])
  }
  for (const [text, divisions] of made) keepOnly(text, divisions)
}

/** The box whose lines a text stands in. */
function blockAround({ parentElement }: Text): Element {
  let box = parentElement ?? document.body
  while (box.parentElement !== null && getComputedStyle(box).display.startsWith('inline')) box = box.parentElement
  return box
}

/** A soft hyphen has a width where a line ends with it. Within a ligature it has its share of that, and the line goes on. */
export function divisionsIn(text: Text): Division[] {
  const divisions: Division[] = []
  for (let at = text.data.indexOf(softHyphen); at >= 0; at = text.data.indexOf(softHyphen, at + 1)) {
    const { width, top, bottom } = boxAt(text, at)
    const endsLine = width > 0.5 && (at + 1 === text.length || boxAt(text, at + 1).bottom > bottom + 1)
    if (endsLine) divisions.push({ text, at, line: (top + bottom) / 2 })
  }
  return divisions
}

function boxAt(text: Text, at: number): DOMRect {
  range.setStart(text, at)
  range.setEnd(text, at + 1)
  return range.getBoundingClientRect()
}

/** Find the first division with as many on the lines right above it as there may be. */
function firstTooMany(block: Element, divisions: Division[]): Division | undefined {
  const style = getComputedStyle(block)
  const limit = Number(style.getPropertyValue('--hyphenate-limit-lines'))
  if (!(limit > 0) || divisions.length <= limit) return undefined
  const pitch = Number.parseFloat(style.lineHeight) || 1.5 * Number.parseFloat(style.fontSize)
  let run = 0
  return divisions.find(({ line }, at) => {
    const before = divisions[at - 1]
    run = before !== undefined && line - before.line < 1.5 * pitch ? run + 1 : 1
    return run > limit
  })
}

function keepOnly(text: Text, divisions: Division[]): void {
  const kept = [-1, ...divisions.map(({ at }) => at)]
  const pieces = kept.map((at, place) => text.data.slice(at + 1, kept[place + 1]).replaceAll(softHyphen, ''))
  const data = pieces.join(softHyphen)
  if (data !== text.data) text.data = data
}
