import type { StyleSheet } from '../../model/pages.ts'
import { pageRules } from '../page-rules.ts'
import { splitBoxes } from '../split-boxes.ts'
import { written } from './finished-page.ts'
import type { Declarations } from './paper/page-rules.ts'

/**
 * What style sheets may ask of make-up: a block on the baseline grid, white above it that may grow to fill a page, how many
 * lines one under the other may end with a hyphen.
 */
const wishes = `@property --on-grid { syntax: '<integer>'; inherits: false; initial-value: 0; }
@property --stretch { syntax: '<length>'; inherits: false; initial-value: 0px; }
@property --hyphenate-limit-lines { syntax: '<integer>'; inherits: true; initial-value: 2; }`

/** Words are divided where compose says so; the hyphen is the one of the text, which every font has. */
const division = `hyphens: manual; hyphenate-character: "-";`

/** What the galleys need beside the book's own sheets: lines as long as the measure, nothing around them. */
export function galleySheet(notes: Declarations | undefined): string {
  return `${wishes}
body { margin: 0; }
.galleys, .galleys * , .galley-notes, .galley-notes * { box-sizing: border-box; }
.galleys > main { display: block; }
:where(.galleys .part, .galley-notes-of-part > .note) { display: flow-root; }
${notesRule(notes)}
.note-continued { display: none; }
table { table-layout: fixed; }
* { ${division} }
`
}

/** The style sheet of the finished pages: the book's own sheets around what makes pages of fixed size. */
export function finishedSheet(
  sheets: StyleSheet[],
  size: { width: string; height: string },
  notes: Declarations | undefined,
  papers: string[]
): string {
  const { width, height } = size
  return `@page { size: ${width} ${height}; margin: 0; }
body { margin: 0; }
.page { box-sizing: border-box; position: relative; width: ${width}; height: ${height}; overflow: clip; }
.page * { box-sizing: border-box; ${division} }
.note-continued { display: none; }
.page-area, .page-frame { position: absolute; }
.page-text { position: absolute; top: 0; left: 0; width: 100%; }
.page-text > .main { position: relative; }
:where(.page-text .part, .page-notes > .note) { display: flow-root; }
.page-notes { position: absolute; left: 0; width: 100%; }
${notesRule(notes)}
${pageRules}
${papers.join('\n')}
${sheets.map(({ text }) => text).join('\n')}
${splitBoxes('.continued', '.continues', '.line-continued', '.line-continues', '.line-justified')}
/* What goes on in the next line has no second beginning. */
.inline-continued { margin-inline-start: 0 !important; padding-inline-start: 0 !important; border-inline-start: 0 !important; }
.inline-continues { margin-inline-end: 0 !important; padding-inline-end: 0 !important; border-inline-end: 0 !important; }
/* Frames are the columns. */
.page-area *, .page-area { columns: auto !important; }
/* Breaks are decided: the browser makes none of its own. */
.page-area * { break-before: auto !important; break-after: auto !important; break-inside: auto !important; }
`
}

function notesRule(notes: Declarations | undefined): string {
  return notes === undefined ? '' : `.page-notes { ${written(notes)} }`
}
