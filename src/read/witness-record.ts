/** A record of `witnesses.yaml`: with `of` it is a second witness, without a text that statements rest on. */
export interface WitnessRecord {
  siglum: string
  file: string
  sha256: string
  description: string
  operations?: string
  /** Of a second witness. */
  of?: string
  lines?: { from: number; to: number }
  variants?: string
}
