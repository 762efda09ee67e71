import { readFileSync } from 'node:fs'
import { h } from 'hastscript'
import { expect, test, vi } from 'vitest'
import { book, paragraph, part, styles, words } from './book.ts'
import { openPress } from './press.ts'

test('a browser that dies while pages are set is said to have died, and the engine still closes', async () => {
  const press = await openPress()
  const long = Array.from({ length: 400 }, (_, at) => paragraph(`D1-${at + 1}`, words(at, 300)))
  const printing = press.print(book(part('D1', '甲', ...long)), styles)
  await vi.waitFor(() => expect(children()).not.toEqual([]))
  setTimeout(() => children().map((pid) => process.kill(pid, 'SIGKILL')), 500)
  const { said, pdf } = await printing
  expect(pdf).toBeUndefined()
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(/^browser-answers the browser (went away|broke down) while /)
  await press.engine.close()
  expect(children()).toEqual([])
})

test('text that the engine gives up is an error with its place', async () => {
  const press = await openPress('pagedjs')
  const float = h('div', { style: 'float: left; width: 50%', dataUnit: 'D1-2' }, words(3, 900))
  const { said } = await press.print(book(part('D1', '甲', paragraph('D1-1', words(1, 300)), float)), styles)
  expect(said).toEqual(['engine-is-content Paged.js says: a page begins where another began (D1-2)'])
  await press.engine.close()
})

/** Browsers that this process has started and not yet lost. */
function children(): number[] {
  const all = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ')
  return all.filter((pid) => pid !== '' && /chromium/.test(commandOf(pid))).map(Number)
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
