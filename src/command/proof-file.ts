import { join } from 'node:path'
import { Refusal } from '../model/complaint.ts'
import type { Proof } from '../model/proof.ts'
import { proofIsReadable } from '../model/rules.ts'
import type { World } from '../world.ts'

/** Read the proof of a build: its folder, or the `proof.json` in it. Throws a `Refusal` where there is none. */
export function readProof(world: World, path: string): Proof {
  const file = world.folderExists(path) ? join(path, 'proof.json') : path
  const bytes = world.readFile(file)
  if (bytes === undefined) throw new Refusal(proofIsReadable(file, 'there is no such file'))
  const value = parsed(file, new TextDecoder().decode(bytes))
  if (!isProof(value)) throw new Refusal(proofIsReadable(file, 'it is no proof'))
  return value
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Refusal(proofIsReadable(file, error instanceof Error ? error.message : String(error)))
  }
}

function isProof(value: unknown): value is Proof {
  if (!isRecord(value)) return false
  const { edition, units, totals } = value
  return typeof edition === 'string' && isRecord(totals) && Array.isArray(units) && units.every(isUnit)
}

function isUnit(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { unit, kind, text, sha256, folios } = value
  return [unit, kind, text, sha256].every((one) => typeof one === 'string') && Array.isArray(folios)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
