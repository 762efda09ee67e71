import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { Complaint } from '../src/model/complaint.ts'
import type { Manuscripts } from '../src/model/manuscript.ts'
import { read } from '../src/read/read.ts'
import { realWorld } from '../src/world.ts'

/** Read the manuscripts of the project itself; nothing may be wrong with them. */
export function ownManuscripts(): Manuscripts {
  const said: Complaint[] = []
  const folder = realWorld().openFolder(fileURLToPath(new URL('../manuscripts', import.meta.url)))
  const manuscripts = read(folder, (complaint) => said.push(complaint))
  expect(said).toEqual([])
  if (manuscripts === undefined) throw new Error('the manuscripts cannot be read')
  return manuscripts
}
