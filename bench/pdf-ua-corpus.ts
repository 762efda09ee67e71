import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../src/prove/ua/finding.ts'
import { checkPdfUa } from '../src/prove/ua/pdf-ua.ts'

/**
 * Measure the PDF/UA checker on labelled files: `npm run bench:pdf-ua FOLDER`.
 *
 * A file's name says the clause, the number of the test and the verdict: `7.1-t03-fail-b.pdf`. The checker agrees with
 * `fail` when it finds that rule broken, with `pass` when it finds nothing.
 */
const folder = process.argv[2]
if (folder === undefined) throw new Error('name the folder of the labelled files')

const label = /^(?<clause>\d+(?:[.-]\d+)*)\.?-t(?<test>\d+)[-_](?:[a-z][-_])?(?<verdict>pass|fail)\b.*\.pdf$/
const disagreements: string[] = []
const judged = new Map<string, number>()
const unread: string[] = []
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  const name = file.split('/').at(-1) ?? ''
  const { clause = '', test = '', verdict } = label.exec(name)?.groups ?? {}
  if (verdict === undefined) continue
  const rule = `${clause.replaceAll('-', '.')}-${Number(test)}`
  const findings = findingsIn(readFileSync(join(folder, file)))
  if (typeof findings === 'string') unread.push(`${name}: ${findings}`)
  else {
    judged.set(rule, (judged.get(rule) ?? 0) + 1)
    if (!agrees(rule, verdict, findings)) disagreements.push(`${name}: ${namesOf(findings)}`)
  }
}

/** The findings, or why the file cannot be judged. */
function findingsIn(bytes: Uint8Array): Finding[] | string {
  try {
    return checkPdfUa(bytes)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function agrees(rule: string, verdict: string, findings: Finding[]): boolean {
  return verdict === 'pass' ? findings.length === 0 : findings.some((finding) => finding.rule === rule)
}

function namesOf(findings: Finding[]): string {
  return findings.map(({ rule, found, page }) => `${rule} ${found} (page ${page ?? '–'})`).join('; ') || 'nothing found'
}

const total = [...judged.values()].reduce((sum, count) => sum + count, 0)
const right = total - disagreements.length
console.log(`${right} of ${total} judged files agree (${((100 * right) / total).toFixed(1)} %), ${judged.size} rules`)
for (const line of disagreements) console.log(`  disagrees: ${line}`)
for (const line of unread) console.log(`  not judged: ${line}`)
