import { expect, test } from 'vitest'
import { asText, openConsole } from '../../src/command/console.ts'
import { exit, exitFor } from '../../src/command/exit.ts'
import type { Complaint } from '../../src/model/complaint.ts'
import {
  folderIsThere,
  outputIsWritten,
  pagesSettle,
  programIsSound,
  referenceResolves
} from '../../src/model/rules.ts'

const place = { file: 'statements/D1/text.zh.md', line: 12, column: 5 }
const dangling = referenceResolves(place, 'D1:66', ['D1:6', 'D2:1'])
const warning: Complaint = { ...dangling, severity: 'warning' }

test('a complaint is written as file:line:column rule message, its hint below', () => {
  expect(asText(dangling)).toBe(
    'statements/D1/text.zh.md:12:5 reference-resolves nothing is called “D1:66”\n    did you mean “D1:6”?'
  )
})

test('a warning says that it is one', () => {
  expect(asText(warning)).toContain('12:5 warning reference-resolves')
})

test('a complaint without a place begins with its rule', () => {
  expect(asText(folderIsThere('x'))).toMatch(/^folder-is-there there is no folder “x”\n {4}name/)
})

test('a person gets text, complaints on the error stream and results on the other', () => {
  const { console, out, err } = listen(false)
  console.complain(dangling)
  console.say('output/x')
  console.sayJson({ pages: 3 })
  expect(out()).toBe('output/x\n')
  expect(err()).toBe(`${asText(dangling)}\n`)
})

test('a program gets one JSON object a line and nothing else', () => {
  const { console, out, err } = listen(true)
  console.complain(dangling)
  console.say('output/x')
  console.sayJson({ pages: 3 })
  console.progress('press · pass 1')
  const lines = out()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines).toEqual([
    { type: 'complaint', ...dangling },
    { type: 'result', pages: 3 }
  ])
  expect(err()).toBe('')
})

test('progress shows on a terminal only, and a message clears it', () => {
  const quiet = listen(false)
  quiet.console.progress('read …')
  expect(quiet.err()).toBe('')
  const live = listen(false, true)
  live.console.progress('read …')
  live.console.complain(warning)
  expect(live.err()).toBe(`\r\x1b[Kread …\r\x1b[K${asText(warning)}\n`)
})

test.each([
  ['no complaint', [], exit.done],
  ['a warning', [warning], exit.done],
  ['an error in the text', [warning, dangling], exit.text],
  ['a wrong folder', [dangling, folderIsThere('x')], exit.usage],
  ['a full disk', [dangling, folderIsThere('x'), outputIsWritten('output/x', 'ENOSPC')], exit.environment],
  ['a fault of ours', [outputIsWritten('output/x', 'ENOSPC'), programIsSound('x is undefined')], exit.internal]
])('the exit code after %s', (_name, complaints, code) => {
  expect(exitFor(complaints)).toBe(code)
})

test('pages that do not settle are named, not listed without end', () => {
  const moving = Array.from({ length: 9 }, (_, at) => `D1-${at}`)
  expect(pagesSettle(8, moving).message).toBe(
    'after 8 passes the pages still move: D1-0, D1-1, D1-2, D1-3, D1-4 and 4 more'
  )
})

function listen(json: boolean, isTTY = false) {
  const out: string[] = []
  const err: string[] = []
  const console = openConsole(json, {
    out: { write: (text) => out.push(text) },
    err: { write: (text) => err.push(text), isTTY }
  })
  return { console, out: () => out.join(''), err: () => err.join('') }
}
