/** Rules for boxes that a page cuts, by the selectors of their pieces. */
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
