import type { Complain } from '../model/complaint.ts'
import { inputIsReasonable } from '../model/rules.ts'
import type { Source } from './source.ts'

/*
 * Markdown parsers nest by recursion, pair delimiters by searching back and look long lists through again and
 * again, so that some kilobytes can hang or overflow them (cmark's pathological inputs). The limits are far
 * beyond what a statement has; within them the parser needs seconds at worst, which
 * `test/read/reasonable.test.ts` measures. A deadline was rejected: it makes the outcome a matter of the machine.
 */
const limits = {
  depth: 8,
  yamlDepth: 30,
  lines: 10_000,
  marksInParagraph: 600,
  marksInFile: 20_000,
  fences: 200,
  underlines: 200
}

/** Hold a text against the limits before it is parsed. */
export function isReasonable(source: Source, complain: Complain): boolean {
  const fault = faultOf(source.text.split('\n'))
  if (fault === undefined) return true
  complain(inputIsReasonable(source.place({ line: fault.line, column: 1 }), fault.reason))
  return false
}

function faultOf(lines: string[]): { line: number; reason: string } | undefined {
  const seen = { marksInParagraph: 0, marksInFile: 0, fences: 0, underlines: 0 }
  for (const [at, text] of lines.entries()) {
    const line = at + 1
    const marks = text.match(/[*_[\]`<>!&~(:{\\|]/g)?.length ?? 0
    seen.marksInFile += marks
    seen.marksInParagraph = text.trim() === '' ? 0 : seen.marksInParagraph + marks
    if (/^[ \t>]*:{3,}/.test(text)) seen.fences += 1
    if (/^[ \t>]*(?:=+|-+)[ \t]*$/.test(text)) seen.underlines += 1
    if (line > limits.lines) return { line, reason: `it has more than ${limits.lines} lines` }
    if (depthOf(text) > limits.depth) return { line, reason: `quotations or lists nest more than ${limits.depth} deep` }
    if (seen.marksInParagraph > limits.marksInParagraph)
      return { line, reason: `a paragraph has more than ${limits.marksInParagraph} marks of markup` }
    if (seen.marksInFile > limits.marksInFile)
      return { line, reason: `it has more than ${limits.marksInFile} marks of markup` }
    if (seen.fences > limits.fences) return { line, reason: `it has more than ${limits.fences} fences of blocks` }
    if (seen.underlines > limits.underlines) return { line, reason: `it has more than ${limits.underlines} rules` }
  }
  return undefined
}

/** Hold YAML against a limit of depth: what nests deeper than our data ever does overflows its parser. */
export function isShallow(source: Source, complain: Complain): boolean {
  let depth = 0
  for (const [at, line] of source.text.split('\n').entries()) {
    const block = /^(?: |[-?:](?= ))*/.exec(line)?.[0].length ?? 0
    let deepest = depth
    for (const [bracket] of line.matchAll(/[[\]{}]/g)) {
      depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1))
      deepest = Math.max(deepest, depth)
    }
    if (deepest <= limits.yamlDepth && block <= 2 * limits.yamlDepth) continue
    complain(inputIsReasonable(source.place({ line: at + 1, column: 1 }), 'it nests too deeply'))
    return false
  }
  return true
}

/** How deep a line may nest: its marks of quotation and list, and every two columns of indent. */
function depthOf(line: string): number {
  const start = /^(?:[ \t]|>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/.exec(line)?.[0] ?? ''
  const marks = start.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0
  const columns = start.replaceAll('\t', '    ').match(/^ */)?.[0].length ?? 0
  return marks + Math.floor(columns / 2)
}
