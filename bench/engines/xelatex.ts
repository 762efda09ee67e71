import { writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Book, BookBlock, BookNote, BookTerm, Run } from '../book/book.ts'
import type { Engine } from './engine.ts'
import { fontFiles } from './html.ts'
import { firstLine } from './html-engines.ts'

/** XeLaTeX with makeindex: three passes, since the contents move the text that the index is made from. */
export const xelatex: Engine = {
  name: 'XeLaTeX',
  remark: 'three passes',
  checked: true,
  most: Number.POSITIVE_INFINITY,
  version: () => firstLine('xelatex', ['--version'])?.replace(/^XeTeX \S+-/, ''),
  async prepare(book, folder) {
    writeFileSync(join(folder, 'book.tex'), texOf(book))
    const pass = 'xelatex -interaction=batchmode -halt-on-error book.tex'
    const parameters = ['-c', `${pass} && ${pass} && makeindex -q -r book.idx && ${pass}`]
    return { command: { program: 'sh', parameters, folder, environment: {} }, pdf: join(folder, 'book.pdf') }
  }
}

function texOf(book: Book): string {
  const terms = new Map(book.terms.map((term) => [term.number, term]))
  const statements = book.statements.map(
    ({ title, blocks }) =>
      `\\section{${escaped(title)}}\n${blocks.map((block) => blockOf(block, book, terms)).join('\n\n')}`
  )
  return `${preamble}
\\begin{document}
\\tableofcontents
${statements.join('\n\n')}

\\clearpage
\\printindex
\\end{document}
`
}

const folder = `${dirname(fontFiles[400])}/`
const options = `[Path=${folder}, BoldFont=../700Bold/${basename(fontFiles[700])}]`
const preamble = `\\documentclass[10pt]{article}
\\usepackage[paperwidth=148mm,paperheight=210mm,top=70pt,bottom=49pt,left=62.5pt,right=62.5pt,headsep=20pt,footskip=28pt]{geometry}
\\usepackage{xeCJK,makeidx,fancyhdr,hyperref}
\\setmainfont${options}{${basename(fontFiles[400])}}
\\setCJKmainfont${options}{${basename(fontFiles[400])}}
\\renewcommand{\\normalsize}{\\fontsize{10.5}{17}\\selectfont}\\renewcommand{\\footnotesize}{\\fontsize{8.5}{13}\\selectfont}\\normalsize
\\setlength{\\parindent}{2em}\\setcounter{secnumdepth}{-1}\\setcounter{tocdepth}{1}
\\clubpenalty=10000 \\widowpenalty=10000
\\renewcommand{\\contentsname}{目录}\\renewcommand{\\indexname}{索引}
\\pagestyle{fancy}\\fancyhf{}\\fancyhead[C]{\\small\\nouppercase\\leftmark}\\fancyfoot[C]{\\small\\thepage}
\\fancypagestyle{plain}{\\fancyhf{}\\fancyfoot[C]{\\small\\thepage}}
\\let\\Section\\section\\renewcommand{\\section}{\\clearpage\\Section}
\\makeindex
`

function blockOf(block: BookBlock, book: Book, terms: Map<number, BookTerm>): string {
  if (block.type === 'heading') return `\\subsection*{${escaped(block.words)}}`
  const [first, ...rest] = block.runs.map((run) => runOf(run, book.notes, terms))
  return `${first}\\label{p${block.number}}${rest.join('')}`
}

function runOf(run: Run, notes: BookNote[], terms: Map<number, BookTerm>): string {
  if (run.type === 'words') return escaped(run.words)
  if (run.type === 'note') {
    const note = notes[run.note - 1]
    return note === undefined ? '' : `\\footnote{${noteOf(note)}}`
  }
  const key = String(run.term).padStart(5, '0')
  return `\\index{${key}@${escaped(terms.get(run.term)?.heading ?? '')}}${escaped(run.words)}`
}

function noteOf({ number, words, reference }: BookNote): string {
  const pointer = reference === undefined ? '' : `参见r${number}r第\\pageref{p${reference}}页。`
  return `${escaped(words)}${pointer}（本书）`
}

function escaped(words: string): string {
  return words.replace(/[\\{}$&#^_%~]/g, (sign) => (sign === '\\' ? '\\textbackslash{}' : `\\${sign}`))
}
