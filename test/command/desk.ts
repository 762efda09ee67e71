import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Console, openConsole } from '../../src/command/console.ts'
import { Refusal } from '../../src/model/complaint.ts'

/** A console whose words are kept, and a folder that goes when the test ends. */
export interface Desk {
  console: Console
  /** Path below the folder. */
  at: (...names: string[]) => string
  out: () => string
  /** Results as a program reads them. */
  results: () => Record<string, unknown>[]
  [Symbol.dispose]: () => void
}

export function openDesk(json = false): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'engross-command-'))
  const said: string[] = []
  const stream = { write: (text: string) => said.push(text) }
  return {
    console: openConsole(json, { out: stream, err: { write: () => undefined } }),
    at: (...names) => join(folder, ...names),
    out: () => said.join(''),
    results: () =>
      said
        .join('')
        .split('\n')
        .filter((line) => line.startsWith('{"type":"result"'))
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true })
  }
}

/** The rule that a command is refused by. */
export function refusalOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof Refusal) return error.complaint.rule
    throw error
  }
  return 'none'
}
