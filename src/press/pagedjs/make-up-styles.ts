/**
 * What the pages need while they are being set, beside the book's own style sheets and Paged.js' base.
 *
 * `!important` because Paged.js adds its rules to the head last.
 */
export const makeUpStyles = `
.pagedjs_pagebox > .pagedjs_area > .pagedjs_page_content {
  height: calc(100% - max(var(--pagedjs-footnotes-height), var(--engross-held, 0px))) !important;
}
.pagedjs_pagebox > .pagedjs_area > .pagedjs_page_content > div { height: auto !important; }
.pagedjs_footnote_content { flex: none !important; }
[data-break-after='avoid'] { break-after: avoid-column; }
[data-keep-before] { break-before: avoid-column; }
tr, [data-three-lines] { break-inside: avoid; }
table { table-layout: fixed; }
* { hyphens: none !important; }
${splitBoxes('[data-split-from]', '[data-split-to]', '[data-continued]', '[data-cut]', '[data-cut=justify]')}
`

/** Rules for boxes that a page cuts, by the selectors of their pieces; the same while setting and when set. */
export function splitBoxes(
  continued: string,
  continues: string,
  lineContinued: string,
  lineContinues: string,
  lineJustified: string
): string {
  return `
${continued} { margin-top: 0 !important; padding-top: 0 !important; border-top: 0 !important; }
li${continued} { list-style: none; }
${continues} { margin-bottom: 0 !important; padding-bottom: 0 !important; border-bottom: 0 !important; }
${lineContinued} { text-indent: 0 !important; }
${lineContinues} { text-wrap: wrap !important; }
${lineJustified} { text-align-last: justify; }
`
}
