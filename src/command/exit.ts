import type { Complaint } from '../model/complaint.ts'

/** Exit codes of the command line, as the README lists them. */
export const exit = { done: 0, text: 1, usage: 2, environment: 3, internal: 4 } as const

export type Exit = (typeof exit)[keyof typeof exit]

/** Choose the exit code that the worst of the complaints asks for. */
export function exitFor(complaints: Complaint[]): Exit {
  const errors = complaints.filter(({ severity }) => severity === 'error')
  if (errors.some(({ blame }) => blame === 'engross')) return exit.internal
  if (errors.some(({ blame }) => blame === 'environment')) return exit.environment
  if (errors.some(({ blame }) => blame === 'usage')) return exit.usage
  return errors.length > 0 ? exit.text : exit.done
}
