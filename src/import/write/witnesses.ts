import { quoted } from './yaml.ts'

/** A witness as `witnesses.yaml` lists it. */
export interface WitnessRecord {
  siglum: string
  file: string
  sha256: string
}

/** Write the list of witnesses. */
export function witnessesFile(witnesses: WitnessRecord[]): string {
  return witnesses
    .map(({ siglum, file, sha256 }) =>
      [
        `- siglum: ${siglum}`,
        `  file: ${quoted(file)}`,
        `  sha256: ${sha256}`,
        `  description: ${quoted(`文件“${file}”所载文本`)}`,
        `  operations: ${siglum}.operations.yaml\n`
      ].join('\n')
    )
    .join('\n')
}
