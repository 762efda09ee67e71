import type { Recorded } from '../operations.ts'
import { quoted } from './yaml.ts'

/** Write the operations of a witness: first what their keys mean to an editor who must decide, then the list. */
export function operationsFile(file: string, operations: Recorded[]): string {
  const waiting = operations.filter(({ status }) => status === 'proposed').length
  const told = waiting === 0 ? [] : [...howToDecide(waiting), '#']
  const lead = [`# Every difference between ${oneLine(file)} and the edited text; offsets count code points of the file.`, '#', ...told]
  return `${lead.slice(0, -1).join('\n')}\n${operations.length === 0 ? '[]\n' : operations.map(operationRecord).join('\n')}`
}

function howToDecide(waiting: number): string[] {
  return [
    `# ${waiting} ${waiting === 1 ? 'waits' : 'wait'} for a decision: status: proposed. The text has the reading of the witness there. Write`,
    '#   status: accepted   and run `engross emend`: the edited reading goes into the text, with its mark',
    '#   status: declined   the witness is right; the record stays, so that it is not proposed again'
  ]
}

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
