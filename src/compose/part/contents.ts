import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { ContentsLine } from '../../model/edition.ts'
import type { Compositor, PartOf } from '../compositor.ts'
import { plainText } from '../typeset/plain-text.ts'
import { setText } from '../typeset/set-text.ts'
import { partSection, partTitle } from './part-section.ts'

/** Set the contents. The folio stands in a box of its own, so that no pass moves a line. */
export function contents(part: PartOf<'contents'>, at: Compositor): ElementContent[] {
  const lines = part.lines.map((line, place) => contentsLine(line, `contents-line-${place + 1}`, at))
  return [partSection(part, [partTitle(part), ...lines])]
}

function contentsLine(line: ContentsLine, unit: string, at: Compositor): ElementContent {
  const folio = at.located.folio(line.target) ?? ''
  return h('p', { className: ['contents-line', `level-${line.level}`], id: unit, dataUnit: unit }, [
    h('a', { href: `#${line.target}` }, [
      h('span', { className: ['contents-label'] }, label(plainText(line.label), at)),
      h('span', { className: ['contents-leader'] }),
      h('span', { className: ['contents-folio'] }, folio)
    ])
  ])
}

/** A date in brackets at the end of a label stays in one piece. */
function label(words: string, at: Compositor): ElementContent[] {
  const date = /（[^（）]*）$/u.exec(words)?.[0] ?? ''
  const name = setText(words.slice(0, words.length - date.length), at.language)
  return date === '' ? name : [...name, h('span', { className: ['contents-date'] }, setText(date, at.language))]
}
