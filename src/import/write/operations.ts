import type { Recorded } from '../operations.ts'
import { quoted } from './yaml.ts'

/** Write the operations of a witness: first what their keys mean to an editor who must decide, then the list. */
export function operationsFile(file: string, operations: Recorded[]): string {
  const head = `# Every difference between ${oneLine(file)} and the edited text; offsets count code points of the file.\n`
  if (operations.length === 0) return `${head}[]\n`
  const waiting = operations.some(({ status }) => status === 'proposed')
  return `${head}${waiting ? howToDecide : ''}${operations.map(operationRecord).join('\n')}`
}

const howToDecide = `#
# An operation with status: proposed is not in force: the text has the reading of the witness there. Decide, and write
#   status: accepted   then run \`engross emend\`: the edited reading goes into the text, with its mark
#   status: declined   the witness is right; the record stays, so that it is not proposed again
`

/** Write one operation, with an empty line behind it. */
export function operationRecord(operation: Recorded): string {
  const lines = [
    `- id: ${operation.id}`,
    `  start: ${operation.start}`,
    `  end: ${operation.end}`,
    `  before: ${quoted(operation.before)}`,
    `  after: ${quoted(operation.after)}`,
    `  level: ${operation.level}`,
    `  class: ${operation.class}`,
    ...(operation.status === 'applied' ? [] : [`  status: ${operation.status}`]),
    `  reason: ${quoted(operation.reason)}`,
    `  witnesses: [${operation.witnesses.map(quoted).join(', ')}]`,
    `  responsibility: ${quoted(operation.responsibility)}`,
    `  certainty: ${operation.certainty}`
  ]
  return `${lines.join('\n')}\n`
}

function oneLine(name: string): string {
  return name.replace(/\s+/gu, ' ')
}
