import { splitBoxes } from '../split-boxes.ts'

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
