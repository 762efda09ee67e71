import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Book, BookBlock, BookNote, BookTerm, Run } from '../book/book.ts'

const fonts = fileURLToPath(new URL('../../node_modules/@expo-google-fonts/noto-serif-sc', import.meta.url))

/** The text font of all engines, by weight. */
export const fontFiles = {
  400: join(fonts, '400Regular', 'NotoSerifSC_400Regular.ttf'),
  700: join(fonts, '700Bold', 'NotoSerifSC_700Bold.ttf')
}

/** How the notes and the numbers of pages are asked for. */
export interface Means {
  /** `float: footnote`, or no notes at all. */
  notes: boolean
  /** `target-counter`, or no numbers at all. */
  numbers: boolean
}

/** The book as one HTML file with its style sheet, for engines that read CSS Paged Media. */
export function htmlOf(book: Book, means: Means): string {
  const places = new Map<number, string[]>(book.terms.map(({ number }) => [number, []]))
  const statements = book.statements.map(
    ({ id, title, shortTitle, blocks }) =>
      `<section class="statement"><h1 id="${id}" title="${shortTitle}">${escaped(title)}</h1>\n` +
      `${blocks.map((block) => blockOf(block, book.notes, means, places)).join('\n')}\n</section>`
  )
  const contents = book.statements.map(({ id, title }) => `<li><a href="#${id}">${escaped(title)}</a></li>`)
  const index = [...book.terms].map((term) => entryOf(term, places.get(term.number) ?? []))
  return `<!DOCTYPE html>
<html lang="zh-Hans"><head><meta charset="utf-8"><title>量度用书</title><style>${styles(means)}</style></head><body>
<section class="contents"><h1>目录</h1><ul>${contents.join('\n')}</ul></section>
${statements.join('\n')}
<section class="index"><h1>索引</h1>${index.join('\n')}</section>
</body></html>
`
}

function blockOf(block: BookBlock, notes: BookNote[], means: Means, places: Map<number, string[]>): string {
  if (block.type === 'heading') return `<h2>${escaped(block.words)}</h2>`
  const words = block.runs.map((run) => runOf(run, block.number, notes, means, places))
  return `<p id="p${block.number}">${words.join('')}</p>`
}

function runOf(run: Run, paragraph: number, notes: BookNote[], means: Means, places: Map<number, string[]>): string {
  if (run.type === 'words') return escaped(run.words)
  if (run.type === 'note') {
    const note = notes[run.note - 1]
    return note === undefined || !means.notes ? '' : `<span class="note">${noteOf(note)}</span>`
  }
  const id = `k${run.term}-${paragraph}`
  places.get(run.term)?.push(id)
  return `<span id="${id}">${escaped(run.words)}</span>`
}

function noteOf({ number, words, reference }: BookNote): string {
  const pointer = reference === undefined ? '' : `参见r${number}r<a class="page" href="#p${reference}">第</a>页。`
  return `${escaped(words)}${pointer}（本书）`
}

function entryOf({ heading }: BookTerm, places: string[]): string {
  return `<p>${escaped(heading)} ${places.map((id) => `<a href="#${id}"></a>`).join('、')}</p>`
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** The same page as engross's profile `a5`: 28 lines of 28 characters. */
function styles({ notes, numbers }: Means): string {
  const faces = Object.entries(fontFiles).map(
    ([weight, file]) => `@font-face { font-family: Bench; font-weight: ${weight}; src: url('file://${file}'); }`
  )
  const number = (selector: string) => `${selector}::after { content: target-counter(attr(href), page); }`
  return `${faces.join('\n')}
@page { size: 148mm 210mm; margin: 70pt 62.5pt 49pt 62.5pt;
  @top-center { content: string(title); font: 9pt Bench; } @bottom-center { content: counter(page); font: 9pt Bench; } }
html { font: 10.5pt/17pt Bench; text-align: justify; orphans: 2; widows: 2; }
body { margin: 0; }
h1 { font-size: 16pt; line-height: 34pt; margin: 0 0 17pt; text-align: center; string-set: title attr(title); }
h2 { font-size: 10.5pt; margin: 17pt 0 0; text-align: center; break-after: avoid; }
p { margin: 0; text-indent: 2em; }
section { break-before: page; }
a { color: inherit; text-decoration: none; }
.contents ul { list-style: none; padding: 0; margin: 0; }
.index p { text-indent: -1em; margin-left: 1em; text-align: left; }
${notes ? '.note { float: footnote; font-size: 8.5pt; line-height: 13pt; text-indent: 0; }' : ''}
${numbers ? [number('.contents a'), number('.page'), number('.index a')].join('\n') : ''}
`
}
