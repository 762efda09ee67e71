import { htmlText } from '../html-text.ts'
import { marginClass } from '../page-rules.ts'
import type { Declarations } from './paper/page-rules.ts'
import type { Paper } from './paper/papers.ts'

/** Running heads and folios are for the eye: who listens to the pages or reads the PDF's tags has the page labels. */
export function marginMarkup(texts: Map<string, string | undefined>, edge: 'top' | 'bottom'): string {
  const boxes = ['left', 'center', 'right'].flatMap((place) => {
    const name = `${edge}-${place}`
    const text = texts.get(name)
    return text === undefined ? [] : [`<div class="${marginClass(name, text)}">${htmlText(text)}</div>`]
  })
  if (boxes.length === 0) return ''
  return `<div class="margin margin-${edge}" data-generated aria-hidden="true">${boxes.join('')}</div>`
}

/** Rules for pages of one paper: where the type area lies, how running heads and folios look. */
export function paperRules({ number, sheet: { area }, boxes }: Paper): string {
  const [left, top, width, height] = [area.x, area.y, area.width, area.height].map((value) => `${exactPx(value)}px`)
  const margins = [...boxes]
    .filter(([name]) => name !== 'footnote')
    .map(([name, declarations]) => `  & > .margin > .margin-${name} { ${written(declarations)} }\n`)
  return `.frame-${number} { & > .page-area { left: ${left}; top: ${top}; width: ${width}; height: ${height}; }
  & > .margin { left: ${left}; width: ${width}; }
  & > .margin-top { top: 0; height: ${top}; }
  & > .margin-bottom { top: calc(${top} + ${height}); bottom: 0; }
${margins.join('')}}`
}

/** Declarations of a margin box or of the notes' area, for elements: `vertical-align` is that of a flex item. */
export function written(declarations: Declarations): string {
  return [...declarations]
    .filter(([property]) => property !== 'content')
    .map(([property, { value }]) => {
      if (property !== 'vertical-align') return `${property}: ${value};`
      return `align-items: ${{ top: 'flex-start', bottom: 'flex-end' }[value] ?? 'center'};`
    })
    .join(' ')
}

/** Browsers lay out in 64ths of a px. */
export function exactPx(value: number): number {
  return Math.round(value * 64) / 64
}
