/**
 * What finished pages of every engine have: boxes for running heads and folios, a sheet for each page in print.
 *
 * A page that is contained in every way is one piece to the browser: what lies on it is not laid out again between
 * reading it back and printing it (a third of the time to print), and it is not asked for what other pages draw.
 */
export const pageRules = `.page { contain: size layout paint; }
.margin { position: absolute; display: grid; grid-template-columns: 1fr auto 1fr; }
.margin > div { display: flex; align-items: center; }
.margin-top-right, .margin-bottom-right { justify-content: flex-end; text-align: right; }
.margin-top-center, .margin-bottom-center { justify-content: center; text-align: center; }
.margin > .margin-top-left, .margin > .margin-bottom-left { grid-column: 1; }
.margin > .margin-top-center, .margin > .margin-bottom-center { grid-column: 2; }
.margin > .margin-top-right, .margin > .margin-bottom-right { grid-column: 3; }
table { table-layout: fixed; }
@media print {
  html { print-color-adjust: exact; }
  .page { break-after: page; break-inside: avoid; }
  .page:last-child { break-after: auto; }
}`

/** Name a box of the margin for style sheets: letters of an alphabet are set otherwise than Han characters. */
export function marginClass(name: string, text: string): string {
  const isAlphabetic = /\p{L}/u.test(text) && !/\p{Script=Han}/u.test(text)
  return isAlphabetic ? `margin-${name} alphabetic` : `margin-${name}`
}
