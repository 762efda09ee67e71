import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Book, BookBlock, BookNote, BookTerm, Run } from '../book/book.ts'
import type { Engine } from './engine.ts'
import { fontFiles } from './html.ts'
import { versionIn } from './html-engines.ts'

const peers = fileURLToPath(new URL('../peers', import.meta.url))
const compiler = join(peers, 'node_modules', '@myriaddreamin', 'typst-ts-node-compiler')

/** Typst as npm has it: the compiler itself in a Node module. */
export const typst: Engine = {
  name: 'Typst',
  remark: '',
  checked: true,
  most: Number.POSITIVE_INFINITY,
  version: () => versionIn(compiler),
  async prepare(book, folder) {
    const pdf = join(folder, 'book.pdf')
    writeFileSync(join(folder, 'book.typ'), typstOf(book))
    const fonts = Object.values(fontFiles).map(dirname)
    const parameters = [join(peers, 'typst.mjs'), folder, 'book.typ', pdf, ...fonts]
    return { command: { program: process.execPath, parameters, folder, environment: {} }, pdf }
  }
}

function typstOf(book: Book): string {
  const statements = book.statements.map(
    ({ id, title, blocks }) =>
      `= ${escaped(title)} <${id}>\n\n${blocks.map((block) => blockOf(block, book)).join('\n\n')}`
  )
  return `${preamble}
#outline(title: [目录], depth: 1)

${statements.join('\n\n')}

#heading(outlined: false)[索引]
#set par(first-line-indent: 0em, hanging-indent: 1em, justify: false)
#context {
  let spots = (:)
  for hit in query(<term>) {
    let page = str(counter(page).at(hit.location()).first())
    let key = str(hit.value)
    let pages = spots.at(key, default: ())
    if page not in pages { spots.insert(key, pages + (page,)) }
  }
  let entry(number, heading) = [#heading #spots.at(str(number), default: ()).join("、") #parbreak()]
${book.terms.map(entryOf).join('\n')}
}
`
}

const preamble = `#set page(width: 148mm, height: 210mm, margin: (top: 70pt, bottom: 49pt, x: 62.5pt), numbering: "1",
  header: context align(center, text(9pt)[#{
    let heads = query(selector(heading).before(here()))
    if heads.len() > 0 { heads.last().body }
  }]))
#set text(font: "Noto Serif SC", size: 10.5pt, lang: "zh", region: "cn", top-edge: 0.8em, bottom-edge: -0.2em)
#set par(justify: true, leading: 6.5pt, spacing: 6.5pt, first-line-indent: (amount: 2em, all: true))
#set footnote.entry(gap: 4.5pt)
#show footnote.entry: set text(size: 8.5pt)
#show heading.where(level: 1): it => { pagebreak(weak: true); align(center, text(16pt, it.body)); v(17pt) }
#show heading.where(level: 2): it => align(center, text(10.5pt, it.body))
#let term(number, words) = [#metadata(number)<term>#words]
#let folio(target) = context link(target)[第#str(counter(page).at(target).first())页]
`

function blockOf(block: BookBlock, book: Book): string {
  if (block.type === 'heading') return `#heading(level: 2, outlined: false)[${escaped(block.words)}]`
  return `#metadata(none)<p${block.number}>${block.runs.map((run) => runOf(run, book.notes)).join('')}`
}

function runOf(run: Run, notes: BookNote[]): string {
  if (run.type === 'words') return escaped(run.words)
  if (run.type === 'term') return `#term(${run.term})[${escaped(run.words)}]`
  const note = notes[run.note - 1]
  return note === undefined ? '' : `#footnote[${noteOf(note)}]`
}

function noteOf({ number, words, reference }: BookNote): string {
  const pointer = reference === undefined ? '' : `参见r${number}r#folio(<p${reference}>)。`
  return `${escaped(words)}${pointer}（本书）`
}

function entryOf({ number, heading }: BookTerm): string {
  return `  entry(${number}, [${escaped(heading)}])`
}

/** Whatever Typst could read as markup, with a backslash. */
function escaped(words: string): string {
  return words.replace(/[\\#*_$@<>`~[\]"'=+/-]/g, '\\$&')
}
