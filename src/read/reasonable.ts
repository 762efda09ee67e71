import type { Complain } from '../model/complaint.ts'
import { inputIsReasonable } from '../model/rules.ts'
import type { Source } from './source.ts'

/*
 * Markdown parsers nest by recursion and pair delimiters by searching back, so that some kilobytes can hang or
 * overflow them (cmark's pathological inputs). The limits are far beyond what an edition has; within them
 * the parser's time is bounded, which `test/read/reasonable.test.ts` measures.
 */
const mostDepth = 12
const mostMarksInParagraph = 600
const mostMarksInFile = 20_000
const mostFences = 200

/** Hold a text against the limits before it is parsed. */
export function isReasonable(source: Source, complain: Complain): boolean {
  const fault = faultOf(source.text.split(/\r\n|\n|\r/))
  if (fault === undefined) return true
  complain(inputIsReasonable(source.place({ line: fault.line, column: 1 }), fault.reason))
  return false
}

function faultOf(lines: string[]): { line: number; reason: string } | undefined {
  let inFile = 0
  let inParagraph = 0
  let fences = 0
  for (const [at, line] of lines.entries()) {
    const marks = line.match(/[*_[\]`<>!&~(:{]/g)?.length ?? 0
    inFile += marks
    inParagraph = line.trim() === '' ? 0 : inParagraph + marks
    if (/^[ \t>]*:{3,}/.test(line)) fences += 1
    const reason =
      depthOf(line) > mostDepth
        ? `quotations or lists nest more than ${mostDepth} deep`
        : inParagraph > mostMarksInParagraph
          ? `a paragraph has more than ${mostMarksInParagraph} marks of markup`
          : inFile > mostMarksInFile
            ? `it has more than ${mostMarksInFile} marks of markup`
            : fences > mostFences
              ? `it has more than ${mostFences} fences of blocks`
              : undefined
    if (reason !== undefined) return { line: at + 1, reason }
  }
  return undefined
}

/** How deep a line may nest: its marks of quotation and list, and its indent in steps of two columns. */
function depthOf(line: string): number {
  const start = /^(?:[ \t]+|>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/.exec(line)?.[0] ?? ''
  const marks = start.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0
  const columns = start.replaceAll('\t', '    ').match(/ /g)?.length ?? 0
  return marks + Math.floor(columns / 4)
}
