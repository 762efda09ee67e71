import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collate } from '../../src/collate/collate.ts'
import type { Complaint } from '../../src/model/complaint.ts'
import type { Folder } from '../../src/model/folder.ts'
import { read } from '../../src/read/read.ts'
import { collecting, fixture, textOf, withFiles } from '../folder.ts'

const small = fixture('small')
const texts = small.files.filter((file) => /\.(?:md|yaml|txt)$/.test(file))

const scraps = fc.constantFrom(
  ...['*', '**', '_', '`', '[', ']', '[^', '[^x]', '(', ')', '{', '}', '<', '>', '&amp;', '\\', ':', ':::', '::', '#'],
  ...['- ', '1. ', '> ', '|', '~~~', '---', '\n', '\n\n', '\r', '    ', '\t', '甲', '𠮷', '\ufeff', '\0', '"', "'"],
  ...[':mark', ':emendation{op=T1-07}', ':::deck\n', '![', '<!--', '%', '@', '!', '?', '&a', '*a', 'null', '[]: x']
)

/** Whether a complaint points into a file that is there (or should be). */
function pointsSomewhere({ place }: Complaint, folder: Folder): boolean {
  if (place === undefined) return false
  if (!folder.files.includes(place.file)) return place.line === 1 && place.column === 1
  const line = textOf(folder, place.file)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)[place.line - 1]
  return line !== undefined && place.column >= 1 && place.column <= line.length + 1
}

function check(folder: Folder): void {
  const { complain, said } = collecting()
  const manuscripts = read(folder, complain)
  if (manuscripts !== undefined && said.every(({ severity }) => severity === 'warning')) collate(manuscripts, complain)
  expect(said.filter((complaint) => !pointsSomewhere(complaint, folder))).toEqual([])
  if (manuscripts === undefined) expect(said).not.toEqual([])
}

test('whatever is put into a file: no exception, and every complaint points into a file', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.nat(), fc.nat(12), scraps), { minLength: 1, maxLength: 4 }),
      (file, changes) => {
        let text = textOf(small, file)
        for (const [where, cut, scrap] of changes) {
          const at = where % (text.length + 1)
          text = text.slice(0, at) + scrap + text.slice(at + (cut > 6 ? cut - 6 : 0))
        }
        check(withFiles(small, { [file]: text }))
      }
    ),
    { numRuns: 400 }
  )
})

test('whatever bytes a file has: no exception', () => {
  fc.assert(
    fc.property(fc.constantFrom(...small.files), fc.uint8Array({ maxLength: 200 }), (file, bytes) => {
      check(withFiles(small, { [file]: bytes }))
    }),
    { numRuns: 100 }
  )
})

test('whatever file is missing: no exception', () => {
  for (const file of small.files) check(withFiles(small, { [file]: undefined }))
})
