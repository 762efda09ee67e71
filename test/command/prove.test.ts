import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { prove } from '../../src/command/prove.ts'
import { Refusal } from '../../src/model/complaint.ts'
import { realWorld } from '../../src/world.ts'
import { openDesk } from './desk.ts'

/* What it says of PDFs that engross made is tested with them, in `test/pages/`. */

async function refusalOf(file: string, folder = 'manuscripts'): Promise<string> {
  using desk = openDesk()
  return prove(realWorld(), desk.console, { file, folder, edition: undefined, text: 'edited' }).then(
    () => desk.console.complaints.map(({ rule }) => rule).join(),
    (error) => (error instanceof Refusal ? error.complaint.rule : String(error))
  )
}

test('refuses what is not there and what is no PDF', async () => {
  using desk = openDesk()
  expect(await refusalOf(desk.at('none.pdf'))).toBe('file-is-there')
  expect(await refusalOf('README.md')).toBe('pdf-is-readable')
  writeFileSync(desk.at('cut.pdf'), '%PDF-1.7\n1 0 obj\n')
  expect(await refusalOf(desk.at('cut.pdf'))).toBe('pdf-is-readable')
})

test('says first what is wrong with the manuscripts', async () => {
  expect(await refusalOf('README.md', 'test/fixtures/small')).toContain('file-exists')
})
