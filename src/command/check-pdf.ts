import { Refusal } from '../model/complaint.ts'
import { fileIsThere, pdfCanBeChecked, pdfIsAccessible } from '../model/rules.ts'
import { type Finding, spotOf } from '../prove/ua/finding.ts'
import type { World } from '../world.ts'
import type { Console } from './console.ts'

/** Whether a path means a PDF: by its name, or by how the file begins. */
export function isPdf(world: World, path: string): boolean {
  if (world.folderExists(path)) return false
  if (/\.pdf$/i.test(path)) return true
  const bytes = world.readFile(path)
  return bytes !== undefined && new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}

/** Check a PDF, whoever made it, against PDF/UA-1; and say what a person has to judge. */
export async function checkPdf(world: World, console: Console, file: string): Promise<void> {
  const bytes = world.readFile(file)
  if (bytes === undefined) throw new Refusal(fileIsThere(file))
  // Only here: the checker takes a while to load, and the manuscripts are checked without it.
  const { checkPdfUa, judgedRules, unjudged } = await import('../prove/ua/pdf-ua.ts')
  console.progress(`check ${file} …`)
  const findings = orRefuse(file, () => checkPdfUa(bytes))
  for (const finding of findings) console.complain(pdfIsAccessible(spotOf(file, finding), finding.shall, finding.found))
  const broken = new Set(findings.map(({ rule }) => rule))
  const verdict = broken.size === 0 ? 'all hold' : `${broken.size} ${broken.size === 1 ? 'does' : 'do'} not hold`
  console.say(`${file}: of ${judgedRules.length} rules of PDF/UA-1 that a program can judge ${verdict}`)
  console.say('A person has to judge:')
  for (const { clause, question } of unjudged) console.say(`  ${clause.padEnd(7)} ${question}`)
  console.sayJson({ file, rules: judgedRules.map(({ id }) => id), broken: [...broken], unjudged })
}

function orRefuse(file: string, check: () => Finding[]): Finding[] {
  try {
    return check()
  } catch (error) {
    throw new Refusal(pdfCanBeChecked(file, error instanceof Error ? error.message : String(error)))
  }
}
