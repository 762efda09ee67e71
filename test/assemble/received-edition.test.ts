import { expect, it } from 'vitest'
import { assembleReceived } from '../../src/assemble/received-edition.ts'
import type { Complaint } from '../../src/model/complaint.ts'
import type { ReceivedStatement } from '../../src/model/received.ts'
import { place, sketch } from '../annotate/drafts.ts'
import { small } from './small-edition.ts'

const collation = small()
const line = (id: string, words: string): ReceivedStatement['lines'][number] => ({
  id,
  role: 'paragraph',
  pieces: [{ words, exclusion: undefined }],
  place
})
const statements: ReceivedStatement[] = [
  { id: 'D1', siglum: 'S1', lines: [line('S1-5', '联合声明')] },
  { id: 'D2', siglum: 'S1', lines: [line('S1-6', '文')] }
]
const said: Complaint[] = []
const edition = assembleReceived(statements, collation, ['engross 1'], (complaint) => said.push(complaint))

it('says that it is the received text, in its name, its title and on its title page', () => {
  const { config } = collation.manuscripts
  expect(said).toEqual([])
  expect(edition.config.name).toBe(`${config.name}-received`)
  expect(edition.config.title).toBe(`${config.title}·底本文字`)
  const [titlePage] = edition.parts
  expect(titlePage?.type === 'titlePage' ? titlePage.heading : '').toBe(config.title)
  expect(titlePage?.type === 'titlePage' ? titlePage.subheading : '').toMatch(/底本文字$/)
})

it('has the statements with the lines of their witnesses, and neither notes, index nor apparatus', () => {
  expect(edition.parts.map(({ type, id }) => `${type} ${id}`)).toEqual([
    'titlePage title-page',
    'prose method',
    'received received-D1',
    'received received-D2',
    'colophon colophon'
  ])
  const lines = edition.parts.flatMap((part) => (part.type === 'received' ? part.lines.map(({ id }) => id) : []))
  expect(lines).toEqual(['S1-5', 'S1-6'])
  expect(edition.indexes).toEqual([])
  expect([...edition.targets.values()].map(({ kind }) => kind)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/note|entry|apparatus/)])
  )
})

it('tells of each witness what it is and what of its layout is not shown', () => {
  const [, method] = edition.parts
  const told = method?.type === 'prose' ? sketch(method.children) : ''
  for (const { siglum } of collation.manuscripts.witnesses) expect(told).toContain(`${siglum}：`)
  for (const { siglum, count, level } of collation.silentCounts)
    if (level !== 'excluded') expect(told).toContain(`${siglum}计${count}处`)
})

it('leaves out a statement that nobody received, and gives brackets to titles that are the editor’s', () => {
  const parts = assembleReceived(statements.slice(1), collation, [], fail).parts
  const titles = parts.flatMap((part) => (part.type === 'received' ? [part.title] : []))
  const supplied = collation.manuscripts.manuscripts.find(({ id }) => id === 'D2')
  expect(titles).toEqual([`D2　${supplied?.titleSupplied ? `〔${supplied.shortTitle}〕` : supplied?.shortTitle}`])
})

function fail(complaint: Complaint): never {
  throw new Error(complaint.message)
}
